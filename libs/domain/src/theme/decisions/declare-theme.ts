import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { checkKeepsRegisterOf } from '../../agency/signing.js';
import { activeAgency } from '../../agency/standing.js';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { DeclareTheme } from '../commands/declare-theme.js';
import type { ThemeEvent } from '../theme.events.js';
import { themeDeclaredAlready, themeNotOfOneYear, themeReversed } from '../theme.refusals.js';
import type { Theme } from '../theme.state.js';

const checkDays = ({ kind, from, to }: DeclareTheme): void => {
  if (to !== undefined && to < from) throw themeReversed({ from, to });
  if (kind === 'annual' && to?.slice(0, 4) !== from.slice(0, 4)) throw themeNotOfOneYear({});
};

/** The document that sets it was signed elsewhere; the registry enters what it says. */
export const declareTheme: Decision<
  Theme | undefined,
  ThemeEvent,
  DeclareTheme,
  { keeper: Agency | undefined }
> = {
  lookUp: async ({ agencyId, document }, look, _, circumstances) => {
    await checkKeepsRegisterOf(circumstances, look, agencyId);
    await checkCitations(look, [document]);
    return { keeper: await look(agency, agencyId) };
  },
  decide: (body, state, { occurredAt }, { keeper }) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    if (state) throw themeDeclaredAlready({ name: state.name });
    activeAgency(keeper, body.agencyId, dayOf(occurredAt));
    checkDays(body);
    return [{ type: 'ThemeDeclared', data: present(fields) }];
  },
};
