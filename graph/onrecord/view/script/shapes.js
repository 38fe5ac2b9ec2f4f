// A shape a kind, drawn around 0, 0 within a radius; picture and legend use the same.

const corners = (turns) => (ctx, r) => turns.forEach(([x, y], i) => ctx[i ? "lineTo" : "moveTo"](x * r, y * r));

const round = (count, first, radii) => Array.from({ length: count }, (_, i) => {
  const angle = first + (i * 2 * Math.PI) / count;
  const r = radii[i % radii.length];
  return [Math.cos(angle) * r, Math.sin(angle) * r];
});

const up = -Math.PI / 2;
const outlines = {
  circle: (ctx, r) => ctx.arc(0, 0, r * 0.95, 0, 7),
  ring: (ctx, r) => { ctx.arc(0, 0, r * 0.95, 0, 7); ctx.moveTo(r * 0.58, 0); ctx.arc(0, 0, r * 0.58, 0, -7, true); },
  diamond: corners([[0, -1.05], [1.05, 0], [0, 1.05], [-1.05, 0]]),
  box: corners([[-0.95, -0.75], [0.95, -0.75], [0.95, 0.75], [-0.95, 0.75]]),
  square: corners([[-0.7, -0.7], [0.7, -0.7], [0.7, 0.7], [-0.7, 0.7]]),
  hexagon: corners([[-1.2, 0], [-0.6, -0.75], [0.6, -0.75], [1.2, 0], [0.6, 0.75], [-0.6, 0.75]]),
  triangle: corners(round(3, up, [1.15])),
  wedge: corners(round(3, -up, [1.15])),
  star: corners(round(10, up, [1.2, 0.52])),
  bubble: corners([[-1, -0.8], [1, -0.8], [1, 0.45], [0, 0.45], [-0.5, 1], [-0.5, 0.45], [-1, 0.45]]),
  cross: corners([[-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1], [-0.35, 1],
    [-0.35, 0.35], [-1, 0.35], [-1, -0.35], [-0.35, -0.35]]),
};

export function drawShape(ctx, kind, r, colours, width) {
  ctx.beginPath();
  outlines[kind.shape](ctx, r);
  ctx.closePath();
  ctx.fillStyle = colours[kind.name];
  ctx.strokeStyle = colours.outline;
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.fill();
  ctx.stroke();
}

export function palette() {
  const style = getComputedStyle(document.documentElement);
  const names = ["page", "side", "ink", "soft", "line", "accent", "edge", "outline", "person", "post", "body", "service",
    "inspection", "rating", "recommendation", "statement", "finding", "event", "other"];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}
