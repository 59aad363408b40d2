import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { DeclareTheme } from './commands/declare-theme.js';
import { declareTheme } from './decisions/declare-theme.js';
import { theme } from './theme.state.js';

export const themeCommands: readonly Command[] = [
  command({
    name: 'DeclareTheme',
    summary: { vi: 'Ghi chủ đề năm, chương trình', en: 'Declare a theme or programme' },
    aggregate: theme,
    body: DeclareTheme,
    route: { collection: 'themes' },
    authority: 'none',
    decision: declareTheme,
    example: {
      kind: 'annual',
      name: 'Năm đẩy mạnh hoạt động văn hóa và xây dựng nếp sống văn minh đô thị',
      agencyId: EXAMPLE.city,
      from: '2020-01-01',
      to: '2020-12-31',
      document: { words: 'Kết luận 527-KL/TU ngày 06/12/2019' },
    },
  }),
];
