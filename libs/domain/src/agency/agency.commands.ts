import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { signed } from '../task/guards/signed.js';
import { agency } from './agency.state.js';
import { AppointToPost } from './commands/appoint-to-post.js';
import { DissolveAgency } from './commands/dissolve-agency.js';
import { EstablishPost } from './commands/establish-post.js';
import { PlaceAgency } from './commands/place-agency.js';
import { RegisterAgency } from './commands/register-agency.js';
import { RenameAgency } from './commands/rename-agency.js';
import { VacatePost } from './commands/vacate-post.js';
import { appointToPost } from './decisions/appoint-to-post.js';
import { dissolveAgency } from './decisions/dissolve-agency.js';
import { establishPost } from './decisions/establish-post.js';
import { placeAgency } from './decisions/place-agency.js';
import { registerAgency } from './decisions/register-agency.js';
import { renameAgency } from './decisions/rename-agency.js';
import { vacatePost } from './decisions/vacate-post.js';

const collection = 'agencies';
const reform = { words: 'Nghị quyết 202/2025/QH15' };

export const agencyCommands: readonly Command[] = [
  command({
    name: 'RegisterAgency',
    summary: { vi: 'Đăng ký cơ quan', en: 'Register an agency' },
    aggregate: agency,
    body: RegisterAgency,
    route: { collection },
    authority: 'optional',
    decision: signed(registerAgency),
    example: {
      name: 'Sở Nội vụ Thành phố Hồ Chí Minh',
      nameEn: 'Department of Home Affairs',
      shortName: 'SNV',
      kind: 'executive',
      level: 'city',
      effectiveOn: '2020-01-01',
      parentId: EXAMPLE.city,
    },
  }),
  command({
    name: 'RenameAgency',
    summary: { vi: 'Đổi tên cơ quan', en: 'Rename an agency' },
    aggregate: agency,
    body: RenameAgency,
    route: { collection, act: 'rename' },
    authority: 'optional',
    decision: signed(renameAgency),
    example: { name: 'Sở Nội vụ', shortName: 'SNV', effectiveOn: '2025-03-01', basis: reform },
  }),
  command({
    name: 'PlaceAgency',
    summary: { vi: 'Xác định cơ quan cấp trên', en: 'Place an agency under another' },
    aggregate: agency,
    body: PlaceAgency,
    route: { collection, act: 'place' },
    authority: 'optional',
    decision: signed(placeAgency),
    example: { parentId: EXAMPLE.city, effectiveOn: '2025-07-01', basis: reform },
  }),
  command({
    name: 'DissolveAgency',
    summary: { vi: 'Giải thể cơ quan', en: 'Dissolve an agency' },
    aggregate: agency,
    body: DissolveAgency,
    route: { collection, act: 'dissolve' },
    authority: 'optional',
    decision: signed(dissolveAgency),
    example: { effectiveOn: '2025-07-01', basis: reform },
  }),
  command({
    name: 'EstablishPost',
    summary: { vi: 'Lập chức vụ', en: 'Establish a post' },
    aggregate: agency,
    body: EstablishPost,
    route: { collection, act: 'establish-post' },
    authority: 'optional',
    decision: signed(establishPost),
    example: { title: 'Giám đốc', roles: ['head'], receivesReminders: true, effectiveOn: '2020-01-01' },
  }),
  command({
    name: 'AppointToPost',
    summary: { vi: 'Bổ nhiệm', en: 'Appoint to a post' },
    aggregate: agency,
    body: AppointToPost,
    route: { collection, act: 'appoint' },
    authority: 'optional',
    decision: signed(appointToPost),
    example: { postId: EXAMPLE.post, accountId: EXAMPLE.account, effectiveOn: '2020-01-01' },
  }),
  command({
    name: 'VacatePost',
    summary: { vi: 'Thôi giữ chức vụ', en: 'Vacate a post' },
    aggregate: agency,
    body: VacatePost,
    route: { collection, act: 'vacate-post' },
    authority: 'optional',
    decision: signed(vacatePost),
    example: { postId: EXAMPLE.post, accountId: EXAMPLE.account, effectiveOn: '2020-12-31' },
  }),
];
