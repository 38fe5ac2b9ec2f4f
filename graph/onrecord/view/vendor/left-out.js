// What the page never uses of vis-network, and what stands in for it: the page gives every place, draws shapes and names
// itself, and edits, groups, clusters, translates and validates nothing. lean.mjs puts these in the place of their namesakes.

function leftOut() {
  throw new Error("This part of vis-network is left out: see vendor/left-out.js");
}

// === vis-network.mjs ===

// Nothing moves by itself: that leaves the first fit, and the drawing after each change.
class PhysicsEngine {
  constructor({ emitter }) {
    let ready = false;
    emitter.on("initPhysics", () => { ready = true; emitter.emit("fit"); });
    emitter.on("resetPhysics", () => { ready = false; });
    emitter.on("startSimulation", () => { if (ready) emitter.emit("_redraw"); });
    emitter.on("destroy", () => emitter.off());
  }
  setOptions(options) { if (options) leftOut(); }
}

// Every node comes with its place; one without stands in the middle.
class LayoutEngine {
  setOptions(options, all) { return all; }
  positionInitially(nodes) { for (const node of nodes) { node.x ??= 0; node.y ??= 0; } }
}
class KamadaKawai {}

class ClusterEngine {
  _updateState() {}
  _isClusteredNode() { return false; }
  _isClusteredEdge() { return false; }
}

class ManipulationSystem { setOptions() {} }
class NavigationHandler { setOptions() {} }
class Images {}
class Groups { setOptions() {} get() {} }

// Nodes and edges without words; the picture writes its own. It still says when a thing's state has changed.
class Label {
  size = { top: 0, left: 0, width: 0, height: 0, yLine: 0 };
  update() {}
  visible() { return false; }
  getSize() { return this.size; }
  differentState(selected, hover) { return selected !== this.selected || hover !== this.hover; }
  getTextSize(ctx, selected, hover) { Object.assign(this, { selected, hover }); return this.size; }
  draw() { leftOut(); }
}

// Shapes of nodes: all but the one that the page draws.
const Box = leftOut;
const Circle = leftOut;
const CircularImage = leftOut;
const Database = leftOut;
const Diamond = leftOut;
const Dot = leftOut;
const Ellipse = leftOut;
const Hexagon = leftOut;
const Icon = leftOut;
const Image$1 = leftOut;
const Square = leftOut;
const Star = leftOut;
const Text = leftOut;
const Triangle = leftOut;
const TriangleDown = leftOut;
const getShape = leftOut;

// Ends of edges: all but the arrow. Ways of edges: all but straight and evenly curved.
class EndPoints { static draw(ctx, data) { return data.type && data.type !== "arrow" ? leftOut() : Arrow.draw(ctx, data); } }
const BezierEdgeDynamic = leftOut;
const CubicBezierEdge = leftOut;

// Other formats, other languages, and the tables of what options there are.
const DOTToGraph = leftOut;
const parseGephi = leftOut;
const locales = {};
const normalizeLanguageCode = leftOut;
const allOptions = {};
const configureOptions = {};
const configuratorHideOption = leftOut;

// === vis-util.mjs ===

const Configurator$1 = leftOut;
const Popup$1 = leftOut;
const Activator$1 = leftOut;
class Validator$1 { static validate() { return false; } }
