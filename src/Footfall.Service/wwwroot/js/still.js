// What one camera leaves out because it never moves: a note, an outline over the picture, and a way back.

const namespace = 'http://www.w3.org/2000/svg';
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: document.documentElement.dataset.timeZone });
const percent = share => `${(100 * share).toFixed(2)}%`;

export class StillThings {
  #camera;
  #note;
  #list;
  #outlines;
  #shown = '';

  constructor(card) {
    this.#camera = card.dataset.camera;
    this.#note = card.querySelector('[data-field="still"]');
    this.#list = this.#note.querySelector('ul');
    this.#outlines = document.createElementNS(namespace, 'g');
    this.#outlines.setAttribute('class', 'still');
    card.querySelector('.overlay').prepend(this.#outlines);
  }

  /** Shows what is left out now; does nothing while that stays the same. */
  update(things) {
    const key = things.map(thing => thing.id).join();
    if (key === this.#shown) return;
    this.#shown = key;
    this.#note.hidden = things.length === 0;
    this.#note.querySelector('summary').textContent =
      `Left out: ${things.length} ${things.length === 1 ? 'thing that never moves' : 'things that never move'}`;
    this.#list.replaceChildren(...things.map(thing => this.#item(thing)));
    this.#outlines.replaceChildren(...things.map(thing => this.#outline(thing)));
  }

  #item({ id, since }) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'This is a person';
    button.setAttribute('aria-label', `Thing ${id} is a person: count it again`);
    button.addEventListener('click', () => this.#bringBack(id, button));
    item.append(`Thing ${id}, there since ${day.format(new Date(since))} `, button);
    return item;
  }

  #outline({ id, left, top, right, bottom }) {
    const group = document.createElementNS(namespace, 'g');
    const box = document.createElementNS(namespace, 'rect');
    const place = { x: left, y: top, width: right - left, height: bottom - top };
    for (const [name, share] of Object.entries(place)) box.setAttribute(name, percent(share));
    const label = document.createElementNS(namespace, 'text');
    label.setAttribute('x', percent((left + right) / 2));
    label.setAttribute('y', percent((top + bottom) / 2));
    label.textContent = `thing ${id}`;
    group.append(box, label);
    return group;
  }

  // The next status, a second later at most, takes it off the list.
  async #bringBack(id, button) {
    button.disabled = true;
    const path = `/api/stores/${encodeURIComponent(document.documentElement.dataset.store)}/cameras/${encodeURIComponent(this.#camera)}/still-things/${id}/bring-back`;
    try {
      const answer = await fetch(path, { method: 'POST', headers: { 'X-Footfall': '1' } });
      if (answer.ok || answer.status === 404) return;
    } catch {
      // The service is away; the button can be pressed again.
    }
    button.disabled = false;
  }
}
