import { readFileSync } from 'node:fs';
import { printDay } from '@dondoc/domain';
import type { Sentence } from '@dondoc/event-sourcing';
import type { StatusSummary } from '@dondoc/views';

/** The page's style, served beside it: the page itself runs and loads nothing else. */
export const pageStyle = readFileSync(new URL('./page.css', import.meta.url), 'utf8');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const both = ({ vi, en }: Sentence): string => `${escaped(vi)} <span lang="en">${escaped(en)}</span>`;

const line = (label: Sentence, figure: string, late = false): string =>
  `<tr${late ? ' class="late"' : ''}><th scope="row">${both(label)}</th><td>${escaped(figure)}</td></tr>`;

const LINKS: readonly (readonly [string, Sentence])[] = [
  ['/api/docs', { vi: 'Tài liệu giao diện lập trình', en: 'API documentation' }],
  ['/api/openapi.json', { vi: 'Mô tả OpenAPI 3.1', en: 'OpenAPI 3.1 description' }],
  ['/health/ready', { vi: 'Tình trạng máy chủ', en: 'Health of this node' }],
];

const figures = ({ total, cells, rates, recommendations }: StatusSummary): string => {
  const open = cells.openInTime + cells.openOverdue + cells.openNoDeadline;
  const { onTime, of } = rates.approved;
  return [
    line({ vi: 'Nhiệm vụ', en: 'Tasks' }, String(total)),
    line({ vi: 'Hoàn thành đúng hạn', en: 'Completed on time' }, String(cells.completedOnTime)),
    line({ vi: 'Hoàn thành quá hạn', en: 'Completed late' }, String(cells.completedLate)),
    line({ vi: 'Chưa hoàn thành', en: 'Open' }, String(open)),
    line(
      { vi: 'trong đó quá hạn', en: 'of these overdue' },
      String(cells.openOverdue),
      cells.openOverdue > 0,
    ),
    line({ vi: 'trong đó không thời hạn', en: 'of these without deadline' }, String(cells.openNoDeadline)),
    line(
      { vi: 'Đúng hạn trên đã xong và quá hạn', en: 'On time of completed and overdue' },
      `${onTime} / ${of}`,
    ),
    line(
      { vi: 'Kiến nghị giám sát đã giao nhiệm vụ', en: 'Recommendations that became tasks' },
      String(recommendations.TasksCreated),
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
<p lang="en">dondoc tracks directives until they are done, and can prove what it says.</p>
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
