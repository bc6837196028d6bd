// The last day that is over: one quiet line, and what to look at where its numbers disagree.

const line = document.getElementById('last-day');
const problems = document.getElementById('last-day-problems');
let shown = null;

/** Shows the day; does nothing while it stays the same. */
export function showLastDay(day) {
  const key = JSON.stringify(day);
  if (key === shown) return;
  shown = key;
  const failing = (day?.checks ?? []).filter(check => check.verdict === 'fails');
  line.hidden = day === null;
  if (line.textContent !== (day?.words ?? '')) line.textContent = day?.words ?? '';
  problems.hidden = failing.length === 0;
  problems.replaceChildren(...failing.map(check => {
    const item = document.createElement('li');
    item.textContent = check.words;
    return item;
  }));
}
