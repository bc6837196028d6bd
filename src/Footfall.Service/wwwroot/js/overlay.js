// Draws lines, zones and people over one camera's picture. Units: 1000 from left to right, so that heights follow the aspect.

const across = 1000;
const trailPoints = 24;
const arrowPixels = 26;
const namespace = 'http://www.w3.org/2000/svg';

function element(name, attributes, parent) {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent?.append(made);
  return made;
}

// Middle of a polygon's area; of its corners where it has none.
function centroid(corners) {
  let [area, x, y] = [0, 0, 0];
  corners.forEach(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  const mean = k => corners.reduce((sum, corner) => sum + corner[k], 0) / corners.length;
  return area === 0 ? [mean(0), mean(1)] : [x / (3 * area), y / (3 * area)];
}

export class Overlay {
  #svg;
  #plan;
  #places;
  #tracks;
  #known = new Map();
  #lines = new Map();
  #zones = new Map();
  #inside = new Map();
  #height = 0;
  #unit = 1;

  constructor(svg, plan) {
    this.#svg = svg;
    this.#plan = plan;
    this.#places = element('g', { class: 'places' }, svg);
    this.#tracks = element('g', { class: 'tracks' }, svg);
    new ResizeObserver(([entry]) => this.#measure(entry.contentRect.width)).observe(svg);
  }

  /** Shows who is in a picture; call it in the same task that shows the picture. */
  show({ width, height, tracks }) {
    this.#fit(width / height);
    const present = new Set();
    for (const track of tracks) {
      present.add(track.id);
      this.#showTrack(track);
    }
    for (const [id, shown] of this.#known) {
      if (!present.has(id)) {
        shown.group.remove();
        this.#known.delete(id);
      }
    }
  }

  showOccupancy(zones) {
    for (const zone of zones) {
      this.#inside.set(zone.id, zone.occupancy);
      this.#nameZone(zone.id);
    }
  }

  flash(lineId) {
    const line = this.#lines.get(lineId);
    if (!line) return;
    line.classList.remove('crossed');
    line.getBoundingClientRect();
    line.classList.add('crossed');
  }

  clear() {
    for (const shown of this.#known.values()) shown.group.remove();
    this.#known.clear();
  }

  #measure(pixels) {
    if (pixels <= 0) return;
    this.#unit = across / pixels;
    this.#svg.style.setProperty('--unit', this.#unit);
    if (this.#height > 0) this.#drawPlan();
  }

  #fit(aspect) {
    const height = across / aspect;
    if (height === this.#height) return;
    this.#height = height;
    this.#svg.closest('.camera').style.setProperty('--aspect', aspect);
    this.#svg.setAttribute('viewBox', `0 0 ${across} ${height}`);
    this.#drawPlan();
  }

  #at([x, y]) {
    return [x * across, y * this.#height];
  }

  #drawPlan() {
    this.#places.replaceChildren();
    this.#lines.clear();
    this.#zones.clear();
    this.#plan.zones.forEach(zone => this.#drawZone(zone));
    this.#plan.lines.forEach(line => this.#drawLine(line));
  }

  #drawZone({ id, polygon }) {
    const corners = polygon.map(corner => this.#at(corner));
    const group = element('g', { class: 'zone', 'data-zone': id }, this.#places);
    element('polygon', { points: corners.join(' ') }, group);
    const name = id.replace(/[-_]/g, ' ');
    const [x, y] = centroid(corners);
    this.#zones.set(id, { text: element('text', { x, y }, group), name });
    this.#nameZone(id);
  }

  #nameZone(id) {
    const zone = this.#zones.get(id);
    if (!zone) return;
    const inside = this.#inside.get(id) ?? null;
    zone.text.textContent = inside === null ? zone.name : `${zone.name} · ${inside}`;
  }

  #drawLine({ id, start, end, inToRight }) {
    const [x1, y1] = this.#at(start);
    const [x2, y2] = this.#at(end);
    const group = element('g', { class: 'line', 'data-line': id }, this.#places);
    // Facing the end, with y growing downwards, the right hand is (−dy, dx).
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const side = (inToRight ? 1 : -1) / length;
    const [nx, ny] = [-(y2 - y1) * side, (x2 - x1) * side];
    const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const reach = arrowPixels * this.#unit;
    const [tx, ty] = [mx + nx * reach, my + ny * reach];
    const barb = 7 * this.#unit;
    const wing = sign => `${tx - nx * barb + sign * ny * barb} ${ty - ny * barb - sign * nx * barb}`;
    const d = `M${x1} ${y1} L${x2} ${y2} M${mx} ${my} L${tx} ${ty} M${wing(1)} L${tx} ${ty} L${wing(-1)}`;
    element('path', { class: 'casing', d }, group);
    element('path', { class: 'stroke', d }, group);
    // The words begin where the arrow ends, on whichever side that is.
    const anchor = nx > 0.35 ? 'start' : nx < -0.35 ? 'end' : 'middle';
    const [x, y] = [tx + nx * 8 * this.#unit, ty + (ny * 14 + 4) * this.#unit];
    element('text', { x, y, 'text-anchor': anchor }, group).textContent = `${id.replace(/[-_]/g, ' ')} in`;
    this.#lines.set(id, group);
  }

  #showTrack({ id, state, left, top, right, bottom }) {
    const shown = this.#known.get(id) ?? this.#newTrack(id);
    const [x1, y1] = this.#at([left, top]);
    const [x2, y2] = this.#at([right, bottom]);
    shown.group.setAttribute('class', `track ${state.toLowerCase()}`);
    shown.group.dataset.state = state.toLowerCase();
    for (const [key, value] of Object.entries({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 })) {
      shown.box.setAttribute(key, value.toFixed(1));
    }
    const labelAbove = y1 > 18 * this.#unit;
    shown.label.setAttribute('x', (x1 + 1).toFixed(1));
    shown.label.setAttribute('y', (labelAbove ? y1 - 5 * this.#unit : y1 + 14 * this.#unit).toFixed(1));
    shown.feet.push(`${((x1 + x2) / 2).toFixed(1)},${y2.toFixed(1)}`);
    if (shown.feet.length > trailPoints) shown.feet.shift();
    shown.trail.setAttribute('points', shown.feet.join(' '));
  }

  #newTrack(id) {
    const group = element('g', { 'data-track': id }, this.#tracks);
    const shown = {
      group,
      trail: element('polyline', {}, group),
      box: element('rect', { rx: 3 * this.#unit }, group),
      label: element('text', {}, group),
      feet: [],
    };
    shown.label.textContent = id;
    this.#known.set(id, shown);
    return shown;
  }
}
