// Fetches a stretch of the recording in parts, and keeps only the part that is shown and the next one.

const partSeconds = 4;

export class Film {
  constructor(startSeconds, endSeconds, framesPerSecond) {
    this.start = startSeconds;
    this.end = endSeconds;
    this.fps = framesPerSecond;
    this.parts = new Map();
    this.ending = new AbortController();
  }

  close() {
    this.ending.abort();
    this.parts.clear();
  }

  // The JPEG shown at a time; null before it was fetched.
  frameAt(seconds) {
    const number = Math.floor((seconds - this.start) / partSeconds);
    this.#fetch(number);
    this.#fetch(number + 1);
    for (const old of this.parts.keys()) {
      if (old < number || old > number + 1) this.parts.delete(old);
    }
    const part = this.parts.get(number);
    if (part?.error) throw part.error;
    if (!part?.frames?.length) return null;
    const within = seconds - this.start - number * partSeconds;
    return part.frames[Math.min(Math.floor(within * this.fps), part.frames.length - 1)];
  }

  #fetch(number) {
    const from = this.start + number * partSeconds;
    if (this.parts.has(number) || from >= this.end) return;
    const part = { frames: null, error: null };
    this.parts.set(number, part);
    const seconds = Math.min(partSeconds, this.end - from);
    fetch(`film?from=${from.toFixed(3)}&seconds=${seconds.toFixed(3)}`, { signal: this.ending.signal })
      .then(async answer => {
        if (!answer.ok) throw new Error(`The recording cannot be played (${answer.status}).`);
        part.frames = split(new Uint8Array(await answer.arrayBuffer()));
        if (part.frames.length === 0) throw new Error('The recording has no picture here.');
      })
      .catch(error => { if (error.name !== 'AbortError') part.error = error; });
  }
}

// Inside a JPEG's picture data, 0xFF is always followed by 0: the end mark FF D9 comes once, at its end.
function split(bytes) {
  const frames = [];
  let begin = 0;
  for (let end = bytes.indexOf(0xd9, 1); end > 0; end = bytes.indexOf(0xd9, end + 1)) {
    if (bytes[end - 1] === 0xff) {
      frames.push(new Blob([bytes.subarray(begin, end + 1)], { type: 'image/jpeg' }));
      begin = end + 1;
    }
  }
  return frames;
}
