// One camera's card: its picture, what is drawn over it, and its numbers.

import { Overlay } from './overlay.js';
import { StillThings } from './still.js';
import * as words from './words.js';

const staleAfterMilliseconds = 5000;

export class Camera {
  id;
  name;
  #card;
  #canvas;
  #overlay;
  #still;
  #next = null;
  #drawing = false;
  #shownAt = -Infinity;
  #counts = new Map();

  constructor(card) {
    this.#card = card;
    this.id = card.dataset.camera;
    this.name = card.querySelector('h3').textContent;
    this.#canvas = card.querySelector('canvas');
    this.#overlay = new Overlay(card.querySelector('.overlay'), JSON.parse(card.dataset.plan));
    this.#still = new StillThings(card);
  }

  /** Shows a picture soon; while one is being drawn only the newest waits. */
  offer(picture) {
    this.#next = picture;
    if (!this.#drawing) this.#draw();
  }

  /** Takes the state and the numbers of the last second. */
  update(status) {
    const state = this.#field('state');
    state.textContent = status.stateText;
    state.dataset.state = status.state;
    this.#explain(status.error);
    this.#field('fps').textContent = words.rate(status.framesPerSecond);
    this.#field('dropped').textContent = words.count(status.droppedFrames);
    this.#field('coverage').textContent = words.coverage(status);
    this.#count(status.lines, status.zones, status.hasData);
    this.#still.update(status.leftOut);
  }

  /** Says over the picture why it does not move; null where it does. */
  veil(reason) {
    const old = performance.now() - this.#shownAt > staleAfterMilliseconds;
    const said = reason ?? (old ? 'Waiting for a picture' : null);
    const veil = this.#field('veil');
    veil.hidden = said === null;
    if (said !== null) this.#write(veil, said);
    this.#card.toggleAttribute('data-stale', said !== null);
  }

  async #draw() {
    this.#drawing = true;
    while (this.#next) {
      const picture = this.#next;
      this.#next = null;
      if (picture.jpeg === '') {
        this.#show(null, picture, picture.width, picture.height);
        continue;
      }
      const image = new Image();
      image.src = `data:image/jpeg;base64,${picture.jpeg}`;
      try {
        await image.decode();
      } catch {
        continue;
      }
      this.#show(image, picture, image.naturalWidth, image.naturalHeight);
    }
    this.#drawing = false;
  }

  // Picture and boxes change in one task, so that no box is ever seen on another picture.
  // A camera whose pictures may not be seen has none: the canvas stays empty under the boxes.
  #show(image, picture, width, height) {
    const canvas = this.#canvas;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const drawing = canvas.getContext('2d');
    if (image === null) drawing.clearRect(0, 0, width, height);
    else drawing.drawImage(image, 0, 0);
    this.#overlay.show(picture);
    this.#shownAt = performance.now();
    this.veil(null);
    this.#count(picture.lines, picture.zones, true);
    const inView = picture.tracks.filter(track => track.state === 'Confirmed').length;
    this.#write(this.#field('people'), words.people(inView));
  }

  #count(lines, zones, known) {
    for (const line of lines) {
      const row = this.#card.querySelector(`tr[data-line="${CSS.escape(line.id)}"]`);
      const came = this.#cell(row, 'in', known ? line.in : null);
      const went = this.#cell(row, 'out', known ? line.out : null);
      if (came || went) this.#overlay.flash(line.id);
    }
    for (const zone of zones) {
      const row = this.#card.querySelector(`tr[data-zone="${CSS.escape(zone.id)}"]`);
      this.#cell(row, 'occupancy', known ? zone.occupancy : null);
      this.#write(row.querySelector('[data-cell="awaited"]'), known ? words.awaited(zone) : '');
      this.#cell(row, 'visits', known ? zone.visits : null);
      const dwell = !known ? words.noData : zone.meanDwellSeconds === null ? '–' : words.duration(zone.meanDwellSeconds);
      const cell = row.querySelector('[data-cell="dwell"]');
      cell.toggleAttribute('data-unknown', !known);
      this.#write(cell, dwell);
    }
    this.#overlay.showOccupancy(zones);
  }

  // True when a known number rose.
  #cell(row, name, value) {
    const cell = row.querySelector(`[data-cell="${name}"]`);
    const before = this.#counts.get(cell);
    this.#counts.set(cell, value);
    cell.toggleAttribute('data-unknown', value === null);
    this.#write(cell, words.count(value));
    const rose = typeof before === 'number' && value > before;
    if (rose && name !== 'occupancy') {
      cell.classList.remove('changed');
      cell.getBoundingClientRect();
      cell.classList.add('changed');
    }
    return rose;
  }

  #explain(error) {
    const problem = this.#field('error');
    problem.hidden = error === null;
    this.#write(problem, error ?? '');
  }

  // Text is left alone where it is the same, so that nothing is announced or laid out for nothing.
  #write(place, text) {
    if (place.textContent !== text) place.textContent = text;
  }

  #field(name) {
    return this.#card.querySelector(`[data-field="${name}"]`);
  }
}
