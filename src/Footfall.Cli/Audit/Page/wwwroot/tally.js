// The counts of one interval and the key presses that made them.

const part = id => document.getElementById(id);

export class Tally {
  presses = [];

  add(direction, seconds) {
    this.presses.push({ direction, at_s: Math.round(seconds * 1000) / 1000 });
    this.show();
  }

  undo() {
    const last = this.presses.pop();
    this.show();
    return last;
  }

  count(direction) {
    return this.presses.filter(press => press.direction === direction).length;
  }

  show() {
    part('in-count').value = this.count('in');
    part('out-count').value = this.count('out');
  }
}

export function say(text) {
  part('notice').textContent = text;
}

// Joins buttons and keys to what they do. A key that is held down counts once.
export function join(actions) {
  const keys = {
    i: 'in', ArrowRight: 'in', o: 'out', ArrowLeft: 'out', u: 'undo', Backspace: 'undo', ' ': 'pause',
    '-': 'slower', '+': 'faster', '=': 'faster', r: 'replay', s: 'skip', Enter: 'next',
  };
  for (const [name, act] of Object.entries(actions)) {
    part(name).addEventListener('click', () => {
      act();
      // The space bar and Enter go on meaning the same, whichever button was used last.
      part(name).blur();
    });
  }
  document.addEventListener('keydown', event => {
    const name = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const onButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    if (!name || !actions[name] || onButton || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) actions[name]();
  });
}

export async function send(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!answer.ok) throw new Error(await answer.text() || `The program answered ${answer.status}.`);
}
