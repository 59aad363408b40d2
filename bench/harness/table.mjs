const columns = [
  { title: 'row', width: 20, text: ({ name }) => name },
  { title: 'ours', width: 11, text: ({ value }) => counted(value) },
  { title: 'beside', width: 11, text: ({ baseline }) => counted(baseline) },
  { title: 'unit', width: 12, text: ({ unit }) => unit },
  { title: 'ratio', width: 7, text: ({ ratio }) => ratio.toFixed(2) },
  { title: 'goal', width: 6, text: ({ goal }) => (goal === null ? '' : String(goal)) },
  { title: 'met', width: 5, text: ({ met }) => (met === null ? '' : met ? 'yes' : 'no') },
  { title: 'beside what', width: 0, text: ({ baselineName }) => baselineName },
];
const numbers = new Set(['ours', 'beside', 'ratio', 'goal']);

const counted = (value) => Math.round(value).toLocaleString('en');
const padded = (text, { title, width }) =>
  numbers.has(title) ? text.padStart(width - 1).padEnd(width) : text.padEnd(width);

/** The first line of the table for people. */
export const heading = `${columns.map((column) => padded(column.title, column)).join(' ')}\n`;

/** One row of the table for people. */
export const line = (result) =>
  `${columns
    .map((column) => padded(column.text(result), column))
    .join(' ')
    .trimEnd()}\n`;

/** The same table in Markdown. */
export const markdown = (results) =>
  [
    columns.map(({ title }) => title),
    columns.map(({ title }) => (numbers.has(title) ? '--:' : '---')),
    ...results.map((result) => columns.map(({ text }) => text(result))),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
