// Shows a camera as it is now and takes the count of one line while it is watched.

import { draw } from './drawing.js';
import { Tally, join, say, send } from './tally.js';

const part = id => document.getElementById(id);

export async function countCamera(session) {
  let line = session.lines[0];
  let at = null;
  let counting = false;
  const tally = new Tally();

  const chooser = document.createElement('select');
  chooser.setAttribute('aria-label', 'Line');
  for (const one of session.lines) chooser.add(new Option(`Line ${one.id}`, one.id));
  chooser.addEventListener('change', () => { line = session.lines.find(one => one.id === chooser.value); chooser.blur(); });
  part('task').replaceChildren(chooser);
  part('progress').textContent = `Live, counted by ${session.by}`;
  part('picture').setAttribute('aria-label', 'The camera now, with the line that is counted');
  part('finish').hidden = true;
  show();
  say('Press Space when you begin to count, and again when you look away. Intervals that were watched whole are kept.');

  const guarded = act => () => Promise.resolve().then(act).catch(error => say(error.message));

  async function press(direction) {
    if (!counting) throw new Error('Press Space first: the count has not begun.');
    const seconds = at;
    await send('POST', 'press', { direction, at_s: seconds });
    tally.add(direction, seconds);
    say(`${direction === 'in' ? 'In' : 'Out'}: ${tally.count(direction)}`);
  }

  join({
    in: guarded(() => press('in')),
    out: guarded(() => press('out')),
    undo: guarded(async () => {
      await send('POST', 'press', { direction: 'undo', at_s: at ?? 0 });
      if (tally.undo()) say('Taken back.');
    }),
    pause: guarded(async () => {
      if (at === null) throw new Error('No picture has come yet.');
      await send('POST', counting ? 'look-away' : 'watch', { line: line.id, at_s: at });
      counting = !counting;
      chooser.disabled = counting;
      if (counting) { tally.presses = []; tally.show(); }
      show();
      say(counting ? 'Counting' : 'Not counting');
    }),
  });

  function show() {
    part('pause').querySelector('span').textContent = counting ? 'Look away' : 'Begin to count';
  }

  function tellTime() {
    const now = session.tasks.find(task => task.line === line.id && at >= task.start_s && at < task.start_s + task.length_s);
    const first = session.tasks[0].start_s;
    part('clock').textContent = now ? `Interval ${now.interval}, ${Math.floor(at - now.start_s)} of ${now.length_s} s`
      : at < first ? `The first interval begins in ${Math.ceil(first - at)} s` : 'The last interval has ended';
  }

  for (let seen = -1; ;) {
    const answer = await fetch(`picture?after=${seen}`).catch(() => null);
    if (!answer?.ok) break;
    seen = Number(answer.headers.get('X-Sequence'));
    const jpeg = await answer.blob();
    at = Number(answer.headers.get('X-At-S'));
    tellTime();
    await draw(part('picture'), jpeg, line, false);
  }
  counting = false;
  document.body.dataset.kind = 'finished';
  say('The audit has ended. What was counted is on record; this page may be closed.');
}
