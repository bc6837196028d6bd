// The live page: one stream of events for all cameras, opened again by itself when the service comes back.

import { Camera } from './camera.js';
import { showLastDay } from './day.js';
import * as words from './words.js';

const silentAfterMilliseconds = 6000;
const announceEveryMilliseconds = 60_000;

const root = document.documentElement;
const cameras = new Map([...document.querySelectorAll('[data-camera]')].map(card => {
  const camera = new Camera(card);
  return [camera.id, camera];
}));
const connection = document.getElementById('connection');
const pause = document.getElementById('pause');
const clock = document.getElementById('clock');
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit', minute: '2-digit', timeZone: root.dataset.timeZone,
});

// Pictures take a manager; viewers see numbers.
const seesPictures = root.dataset.pictures === 'yes';
const address = `/api/stores/${encodeURIComponent(root.dataset.store)}`;

let events = null;
let heardAt = performance.now();
let announcedAt = performance.now();
let paused = false;

function connect() {
  events?.close();
  const wantsPictures = seesPictures && !paused && !document.hidden;
  events = new EventSource(`${address}/live?pictures=${wantsPictures}`);
  events.addEventListener('status', event => onStatus(JSON.parse(event.data)));
  events.addEventListener('picture', event => {
    const picture = JSON.parse(event.data);
    if (!paused) cameras.get(picture.camera)?.offer(picture);
  });
  events.addEventListener('error', onError);
  events.addEventListener('open', () => { heardAt = performance.now(); });
}

function onStatus(status) {
  heardAt = performance.now();
  if (status.layout !== root.dataset.layout) {
    // Other cameras or another plan: the page that shows them is another one.
    location.reload();
    return;
  }
  say('Connected', 'good');
  showFigure('entries', status.entries);
  showFigure('exits', status.exits);
  showInside(status.occupancy);
  showLastDay(status.lastDay);
  const live = status.cameras.filter(camera => camera.isCounting).length;
  document.getElementById('live-cameras').textContent = `${live} of ${status.cameras.length}`;
  clock.textContent = clockFormat.format(new Date(status.at));
  clock.dateTime = status.at;
  showProblem('store-problem', status.storeProblem);
  showProblem('configuration-problem', status.configurationProblem);
  for (const camera of status.cameras) {
    const card = cameras.get(camera.id);
    card.update(camera);
    card.veil(!seesPictures ? 'Pictures are for managers' : paused ? 'Pictures paused' : camera.isCounting ? null : camera.stateText);
  }
  announce(status);
}

function onError() {
  say('Connection lost', 'bad');
  for (const camera of cameras.values()) camera.veil('Connection lost; trying again');
  // A browser gives up for good when it gets an answer that is no event stream, as from a service that is full.
  if (events.readyState === EventSource.CLOSED) setTimeout(reconnect, 3000);
}

// Who is no longer signed in is led to where they can sign in again.
async function reconnect() {
  const answer = await fetch(`${address}/status`).catch(() => null);
  if (answer?.status === 401) location.reload();
  else connect();
}

function say(text, tone) {
  if (connection.textContent === text) return;
  connection.textContent = text;
  connection.dataset.tone = tone;
}

// A store without entrance lines has no such figure; a plan that gains one is another layout.
function showInside(occupancy) {
  if (occupancy === null) return;
  showFigure('inside', occupancy.inside, inside => words.inside(inside, occupancy.capacity));
  const note = document.getElementById('inside-words');
  if (note.textContent !== occupancy.words) note.textContent = occupancy.words;
}

function showProblem(id, text) {
  const problem = document.getElementById(id);
  problem.hidden = text === null;
  if (problem.textContent !== (text ?? '')) problem.textContent = text ?? '';
}

function showFigure(id, value, inWords = words.count) {
  const figure = document.getElementById(id);
  figure.toggleAttribute('data-unknown', value === null);
  const text = inWords(value);
  if (figure.textContent !== text) figure.textContent = text;
}

// Listeners hear the totals once a minute; the tables are there for whoever asks in between.
function announce(status) {
  const now = performance.now();
  if (now - announcedAt < announceEveryMilliseconds) return;
  announcedAt = now;
  document.getElementById('announcements').textContent =
    `Today: ${words.count(status.entries)} entries, ${words.count(status.exits)} exits.`;
}

pause.addEventListener('click', () => {
  paused = !paused;
  pause.setAttribute('aria-pressed', String(paused));
  for (const camera of cameras.values()) camera.veil(paused ? 'Pictures paused' : null);
  connect();
});

// Nobody looks at a hidden tab: its pictures need not be made.
document.addEventListener('visibilitychange', connect);

// A cut cable closes no connection: silence is what tells.
setInterval(() => {
  if (performance.now() - heardAt > silentAfterMilliseconds && events.readyState === EventSource.OPEN) {
    onError();
    connect();
  }
}, 1000);

connect();
