import type { DirectiveAct, DirectiveDetail } from '@dondoc/api';
import { useState } from 'react';
import { useWords } from '../../words/language.js';
import { Offered } from '../supervision/offered.js';
import { DirectiveDrawer, type DrawnAct } from './directive-drawer.js';

/** Acts that have a screen of their own: assigning from a clause, and the review of what remains. */
const ELSEWHERE: readonly DirectiveAct[] = ['FanOutTasks', 'DecideOrphan'];
const ASIDE: readonly DrawnAct[] = [
  'AmendDirective',
  'CorrectDirective',
  'ReplaceDirective',
  'RecallDirective',
];

const isDrawn = (act: DirectiveAct): act is DrawnAct => !ELSEWHERE.includes(act);

/** What may be done to a directive now, and the form that is open. */
export function DirectiveActs({ detail }: { readonly detail: DirectiveDetail }) {
  const words = useWords();
  const [act, setAct] = useState<DrawnAct>();
  const offers = detail.commands.flatMap((offer) =>
    isDrawn(offer.command) ? [{ ...offer, command: offer.command }] : [],
  );
  if (offers.length === 0) return null;
  return (
    <>
      <Offered<DrawnAct> label={words.directive.acts} offers={offers} onAct={setAct} aside={ASIDE} />
      {act && <DirectiveDrawer key={act} act={act} directive={detail} onClose={() => setAct(undefined)} />}
    </>
  );
}
