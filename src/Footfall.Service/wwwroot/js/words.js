// Numbers in words; Live/LiveText.cs says the same on the server.

export const noData = 'no data';

const whole = new Intl.NumberFormat('en');

export const count = value => value === null || value === undefined ? noData : whole.format(value);

export const inside = (value, capacity) =>
  value === null ? 'unknown' : capacity === null ? count(value) : `${count(value)} of ${count(capacity)}`;

export const awaited = zone =>
  zone.occupancy !== null && zone.awaited > 0 ? `+ ${count(zone.awaited)} not seen since the restart` : '';

export const rate = value => `${value.toFixed(1)} fps`;

export function duration(seconds) {
  const s = Math.round(seconds);
  const pad = n => String(n).padStart(2, '0');
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${pad(s % 60)} s`;
  return `${Math.floor(s / 3600)} h ${pad(Math.floor(s % 3600 / 60))} min`;
}

export function coverage({ coverageSeconds, elapsedSeconds, hasData }) {
  if (coverageSeconds > 0) return `${duration(coverageSeconds)} of ${duration(elapsedSeconds)}`;
  return hasData ? 'under 1 min' : noData;
}

export const people = n => n === 0 ? 'Nobody in view' : n === 1 ? '1 person in view' : `${whole.format(n)} people in view`;
