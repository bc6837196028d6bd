// Opens the page for what is counted: a recording that is played, or a camera that is watched.

import { countRecording } from './recording.js';
import { countCamera } from './camera.js';

const answer = await fetch('session');
const session = await answer.json();
document.body.dataset.kind = session.kind;
await (session.kind === 'camera' ? countCamera(session) : countRecording(session));
