// Plays the intervals of a recording one after the other and takes the count of each.

import { draw } from './drawing.js';
import { Film } from './film.js';
import { Tally, join, say, send } from './tally.js';

const leadSeconds = 2;
const speeds = [0.25, 0.5, 1, 2, 4];
const part = id => document.getElementById(id);

export async function countRecording(session) {
  const tasks = session.tasks;
  let number = tasks.findIndex(task => !task.is_done);
  let tally = new Tally();
  let film = null;
  let at = 0;
  let playing = false;
  let speed = 2;
  let shown = null;
  let last = performance.now();
  let isOver = number < 0;

  const task = () => tasks[number];
  const end = () => task().start_s + task().length_s;
  const line = () => session.lines.find(one => one.id === task().line);

  function open(next) {
    film?.close();
    number = next;
    isOver = number < 0 || number >= tasks.length;
    part('finish').hidden = !tasks.some(one => one.is_done);
    part('progress').textContent =
      `${tasks.filter(one => one.is_done).length} of ${tasks.length} counted, by ${session.by}`;
    if (isOver) {
      playing = false;
      part('task').textContent = 'All intervals have been played';
      say('Finish the count to put it on record.');
      return;
    }
    tally = new Tally();
    tally.show();
    part('task').textContent = `Interval ${task().interval}, line ${task().line}`;
    restart();
    say('Press Space to play. Two seconds before it starts are shown darker and do not count.');
    playing = false;
    show();
  }

  function restart() {
    film?.close();
    at = Math.max(0, task().start_s - leadSeconds);
    film = new Film(at, end(), session.frames_per_second);
    shown = null;
  }

  function press(direction) {
    if (isOver) return;
    if (at < task().start_s || (!playing && at === Math.max(0, task().start_s - leadSeconds))) {
      say('Not counted: the interval has not begun.');
      return;
    }
    tally.add(direction, Math.min(at, end()));
    say(`${direction === 'in' ? 'In' : 'Out'}: ${tally.count(direction)}`);
  }

  async function keep() {
    if (isOver) return;
    if (at < end()) {
      say('Play the interval to its end first, or skip it.');
      return;
    }
    const done = task();
    await send('PUT', 'tally', {
      interval: done.interval, line: done.line, in: tally.count('in'), out: tally.count('out'), presses: tally.presses,
    });
    done.is_done = true;

    // Enter may have been pressed twice before the first answer came.
    if (!isOver && task() === done) open(number + 1);
  }

  const guarded = act => () => Promise.resolve().then(act).catch(error => say(error.message));

  join({
    in: () => press('in'),
    out: () => press('out'),
    undo: () => { if (tally.undo()) say('Taken back.'); },
    pause: () => { if (!isOver && film && at < end()) { playing = !playing; show(); say(playing ? 'Counting' : 'Paused'); } },
    slower: () => { speed = Math.max(0, speed - 1); say(`Speed ${speeds[speed]}×`); },
    faster: () => { speed = Math.min(speeds.length - 1, speed + 1); say(`Speed ${speeds[speed]}×`); },
    replay: () => { if (!isOver) { tally = new Tally(); tally.show(); restart(); playing = true; show(); say('From the start; its count is 0 again.'); } },
    skip: () => { if (!isOver) open(number + 1); },
    next: guarded(keep),
    finish: guarded(async () => {
      await send('POST', 'finish');
      film?.close();
      isOver = true;
      playing = false;
      document.body.dataset.kind = 'finished';
      part('task').textContent = 'The count is on record';
      say('This page may be closed. footfall audit report compares the counts.');
    }),
  });

  function show() {
    part('pause').querySelector('span').textContent = playing ? 'Pause' : 'Play';
  }

  // Film time follows the clock, and waits where the next part has not come yet.
  async function beat(now) {
    const passed = Math.min((now - last) / 1000, 0.25) * speeds[speed];
    last = now;
    try {
      if (!isOver) await step(passed);
    } catch (error) {
      playing = false;
      show();
      film?.close();
      film = null;
      say(`${error.message} Press R to try this interval again.`);
    }
    requestAnimationFrame(beat);
  }

  async function step(passed) {
    // After a failure nothing is asked for until someone tries again.
    if (!film) return;
    const wanted = playing ? Math.min(at + passed, end()) : at;
    const jpeg = film.frameAt(Math.min(wanted, end() - 0.001));
    if (!jpeg) return;
    const begins = wanted >= task().start_s && at < task().start_s;
    at = wanted;
    if (begins) say('Counting');
    if (playing && at >= end()) {
      playing = false;
      show();
      say('The interval has ended. Press Enter to keep the count, R to play it again.');
    }
    part('place').value = Math.max(0, (at - task().start_s) / task().length_s);
    part('clock').textContent = `${Math.max(0, at - task().start_s).toFixed(1)} of ${task().length_s} s at ${speeds[speed]}×`;
    if (jpeg !== shown) {
      shown = jpeg;
      await draw(part('picture'), jpeg, line(), at < task().start_s);
    }
  }

  open(number);
  requestAnimationFrame(beat);
}
