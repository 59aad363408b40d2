import { readFileSync } from 'node:fs';
import { printDay, ratePercentage, type OnTimeRate } from '@dondoc/domain';
import type { Sentence } from '@dondoc/event-sourcing';
import type { StatusSummary } from '@dondoc/views';

/** The page's style, served beside it: the page itself runs and loads nothing else. */
export const pageStyle = readFileSync(new URL('./page.css', import.meta.url), 'utf8');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const both = ({ vi, en }: Sentence): string => `${escaped(vi)} <span lang="en">${escaped(en)}</span>`;

type Kind = 'whole' | 'part' | 'late';

const line = (kind: Kind, label: Sentence, figure: string | number): string =>
  `<tr class="${kind}"><th scope="row">${both(label)}</th><td>${escaped(String(figure))}</td></tr>`;

const rateOf = (rate: OnTimeRate): string => {
  const percentage = ratePercentage(rate);
  const counts = `${rate.onTime} / ${rate.of}`;
  return percentage === undefined ? counts : `${counts} = ${percentage.toFixed(1).replace('.', ',')} %`;
};

const LINKS: readonly (readonly [string, Sentence])[] = [
  ['/api/docs', { vi: 'Tài liệu giao diện lập trình', en: 'API documentation' }],
  ['/api/openapi.json', { vi: 'Mô tả OpenAPI 3.1', en: 'OpenAPI 3.1 description' }],
  ['/health/ready', { vi: 'Tình trạng máy chủ', en: 'Health of this node' }],
];

const figures = ({ total, cells, rates, recommendations }: StatusSummary): string => {
  const done = cells.completedOnTime + cells.completedLate;
  const late: Kind = cells.openOverdue > 0 ? 'late' : 'part';
  return [
    line('whole', { vi: 'Nhiệm vụ được giao', en: 'Tasks assigned' }, total),
    line('whole', { vi: 'Hoàn thành', en: 'Completed' }, done),
    line('part', { vi: 'đúng hạn', en: 'on time' }, cells.completedOnTime),
    line('part', { vi: 'quá hạn', en: 'late' }, cells.completedLate),
    line('whole', { vi: 'Chưa hoàn thành', en: 'Not completed' }, total - done),
    line('part', { vi: 'trong hạn', en: 'in time' }, cells.openInTime),
    line(late, { vi: 'quá hạn', en: 'overdue' }, cells.openOverdue),
    line('part', { vi: 'không thời hạn', en: 'without deadline' }, cells.openNoDeadline),
    line(
      'whole',
      { vi: 'Tỷ lệ đúng hạn, theo hạn được duyệt', en: 'On time, approved deadline' },
      rateOf(rates.approved),
    ),
    line(
      'whole',
      { vi: 'Tỷ lệ đúng hạn, theo hạn ban đầu', en: 'On time, original deadline' },
      rateOf(rates.original),
    ),
    line(
      'whole',
      { vi: 'Kiến nghị đã giao nhiệm vụ', en: 'Recommendations with tasks' },
      recommendations.TasksCreated,
    ),
  ].join('');
};

/** The one page of this server: the status on business time's day, in both languages, and where to go on. */
export const frontPage = (summary: StatusSummary, simulated: boolean): string => {
  const { asOf } = summary.frame;
  const clock: Sentence = simulated
    ? { vi: 'Thời gian mô phỏng.', en: 'Simulated time.' }
    : { vi: 'Thời gian thực.', en: 'Real time.' };
  const links = LINKS.map(([path, label]) => `<li><a href="${path}">${both(label)}</a></li>`).join('');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>dondoc · Theo dõi, đôn đốc nhiệm vụ</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main>
<h1>Theo dõi, đôn đốc nhiệm vụ</h1>
<p lang="en">dondoc tracks directives until they are done.</p>
<h2>${both({ vi: 'Tình hình', en: 'Status' })}</h2>
<table>
<caption>${both({ vi: `Số liệu đến hết ngày ${printDay(asOf)}, mọi cấp.`, en: `To the end of ${asOf}, all levels.` })} ${both(clock)}</caption>
<tbody>${figures(summary)}</tbody>
</table>
<h2>${both({ vi: 'Đi tiếp', en: 'Go on' })}</h2>
<ul>${links}</ul>
<footer>${both({ vi: 'Đăng nhập bằng', en: 'Sign in with' })} <code>POST /api/v1/sign-in</code>.</footer>
</main>
</body>
</html>
`;
};
