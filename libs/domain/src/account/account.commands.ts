import { command, type Command } from '../command/command.js';
import { account } from './account.state.js';
import { RegisterAccount } from './commands/register-account.js';
import { registerAccount } from './decisions/register-account.js';

export const accountCommands: readonly Command[] = [
  command({
    name: 'RegisterAccount',
    summary: { vi: 'Lập tài khoản', en: 'Register an account' },
    aggregate: account,
    body: RegisterAccount,
    route: { collection: 'accounts' },
    authority: 'none',
    decision: registerAccount,
    example: {
      displayName: 'Trần Minh Hạ',
      email: 'tran.minh.ha@example.org',
      username: 'tran.minh.ha',
      password: 'bốn từ không liên quan',
    },
  }),
];
