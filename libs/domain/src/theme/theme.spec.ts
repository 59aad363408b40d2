import { describe, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { issueDirective } from '../directive/decisions/issue-directive.js';
import { office } from '../directive/testing/directive.fixtures.js';
import { actingFor, amongAgencies, CITY, DEPARTMENT, idFor, OFFICE } from '../testing/agencies.js';
import { declareTheme } from './decisions/declare-theme.js';
import { theme } from './theme.state.js';

const THEME = idFor('theme');
const body = {
  kind: 'annual' as const,
  name: 'Năm văn hóa',
  agencyId: CITY,
  from: '2020-01-01',
  to: '2020-12-31',
  document: { words: 'Kết luận 527-KL/TU' },
};
const declared = { type: 'ThemeDeclared' as const, data: body };
const desk = amongAgencies(scenario(theme, THEME)).at('2020-01-02T02:00:00.000Z').by(actingFor(CITY));

describe('declaring a theme', () => {
  it('dates it and cites what sets it', () => desk.when(declareTheme, body).then(declared));
  it('is open to the registry in a unit under the agency', () =>
    desk.by(actingFor(OFFICE)).when(declareTheme, body).then(declared));
  it('may leave a programme without a last day', () => {
    const { to: _, ...programme } = { ...body, kind: 'programme' as const };
    return desk.when(declareTheme, programme).then({ type: 'ThemeDeclared', data: programme });
  });
  it.each([
    ['that ends before it begins', { to: '2019-12-31' }, 'theme-reversed'],
    ['of the year that runs into the next', { to: '2021-01-31' }, 'theme-not-of-one-year'],
    ['of the year without an end', { to: undefined }, 'theme-not-of-one-year'],
    [
      'by a document that nobody knows',
      { document: { words: 'x', documentId: idFor('none') } },
      'document-unknown',
    ],
  ])('is refused for one %s', (_, change, code) => {
    const { to, ...rest } = { ...body, ...change };
    return desk.when(declareTheme, { ...rest, ...(to !== undefined && { to }) }).thenRejected(code);
  });
  it('is refused to another agency', () =>
    desk
      .by(actingFor(DEPARTMENT))
      .when(declareTheme, { ...body, agencyId: idFor('district one') })
      .thenRejected('not-acting-for-agency'));
  it('is refused a second time', () =>
    desk.given(declared).when(declareTheme, body).thenRejected('theme-declared-already'));
});

describe('a directive that serves a theme', () => {
  const directive = {
    issuerId: CITY,
    number: '1043/QĐ-UBND',
    issuedOn: '2020-03-24',
    summary: 'Kế hoạch',
    basis: [],
    clauses: [],
    themeId: THEME,
  };
  const themed = office.with(theme, THEME, declared);
  it('carries its name, so that it is found by it', () =>
    themed
      .when(issueDirective, directive)
      .thenMatching({ type: 'DirectiveIssued', data: { themeId: THEME, theme: body.name } }));
  it('is refused a theme that nobody declared', () =>
    office.when(issueDirective, directive).thenRejected('theme-unknown'));
  it('is refused a theme in two ways', () =>
    themed.when(issueDirective, { ...directive, theme: 'Khác' }).thenRejected('theme-named-twice'));
  it('is refused one where it is classified: it would tell of its content', () => {
    const { summary: _, ...stub } = directive;
    return themed
      .when(issueDirective, { ...stub, confidentiality: 'secret' })
      .thenRejected('classified-content');
  });
});
