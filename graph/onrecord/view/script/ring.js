// Places around a thing that is open.

export const home = (node) => ({ x: node.x ?? 0, y: node.y ?? 0 });

// A thing that is open stands in the middle of an ellipse of its neighbours, in the order of their places; what stands
// behind a neighbour is further out. Each neighbour has as much of the round as it needs.
export function ringOf(middle, around, frame) {
  const centre = home(middle);
  const behind = (node) => [...around.keys()].filter((far) => around.get(far) === node);
  const angle = (node) => Math.atan2(home(node).y - centre.y, home(node).x - centre.x);
  const near = [...around.keys()].filter((node) => node !== middle && around.get(node) === null);
  near.sort((a, b) => angle(a) - angle(b) || a.id - b.id);
  const shares = near.map((node) => Math.max(1, behind(node).length));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const [wide, high] = reach(whole, frame);
  const spots = new Map([[middle, centre]]);
  const put = (node, turn, rank) => spots.set(node, { x: centre.x + Math.cos(turn) * wide * rank, y: centre.y + Math.sin(turn) * high * rank });
  let turn = near.length ? angle(near[0]) : 0;
  const step = (2 * Math.PI) / (whole | 1); // an odd number, so that no two stand opposite and no line runs through the middle
  near.forEach((node, i) => {
    const far = behind(node);
    put(node, turn + (step * (shares[i] - 1)) / 2, far.length ? 0.56 : whole > 10 ? 1 - 0.36 * (i % 2) : 0.9);
    far.forEach((one, j) => put(one, turn + step * j, 1));
    turn += step * shares[i];
  });
  return spots;
}

function reach(count, frame) {
  const grown = Math.max(1, Math.sqrt(count / 16));
  return [Math.max(110, frame.clientWidth / 2 - 80) * grown, Math.max(110, frame.clientHeight / 2 - 50) * grown];
}

