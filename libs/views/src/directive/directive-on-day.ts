import { amendedClauses, correctedText, directiveStatusOn } from '@dondoc/domain';
import { startOf } from '@dondoc/event-sourcing';
import type { Frame } from '../store/reader.js';
import type { DirectiveOnDay, DirectiveRow } from './directive.answer.js';

type Dated = { readonly at: string };

const byThen =
  ({ end }: Frame) =>
  ({ at }: Dated): boolean =>
    startOf(at) <= end;

type Text = NonNullable<DirectiveRow['atFirst']>;

const amendedText = (text: Text, change: DirectiveRow['amendments'][number]): Text => ({
  ...text,
  clauses: amendedClauses(text.clauses, change),
  ...(change.expiresOn !== undefined && { expiresOn: change.expiresOn }),
});

/** The text as it was at the end of the day: what was issued, and what had changed it by then. */
const textThen = (row: DirectiveRow, frame: Frame): Text => {
  const { atFirst, summary, clauses, expiresOn } = row;
  const changes = [...row.amendments, ...row.corrections];
  if (!atFirst || changes.every(byThen(frame))) return { summary, clauses, expiresOn };
  return changes
    .filter(byThen(frame))
    .toSorted((one, other) => (startOf(one.at) < startOf(other.at) ? -1 : 1))
    .reduce<Text>(
      (text, change) =>
        'corrections' in change
          ? change.corrections.reduce<Text>((part, each) => correctedText(part, each), text)
          : amendedText(text, change),
      atFirst,
    );
};

/** A directive as it was at the end of the frame's day. */
export const directiveOnDay = (row: DirectiveRow, frame: Frame): DirectiveOnDay => {
  const { atFirst: _, orphans: _orphans, ending, expiresOn: _expires, ...rest } = row;
  const { expiresOn, ...text } = textThen(row, frame);
  const ended = ending && byThen(frame)(ending) ? ending : undefined;
  const shown = {
    ...rest,
    ...text,
    ...(expiresOn !== undefined && { expiresOn }),
    amendments: row.amendments.filter(byThen(frame)),
    corrections: row.corrections.filter(byThen(frame)),
    recallConfirmations: row.recallConfirmations.filter(byThen(frame)),
    ...(ended && { ending: ended }),
  };
  const { issuedOn, inForceFrom } = row;
  const dates = { issuedOn, inForceFrom, ...(expiresOn !== undefined && { expiresOn }) };
  return { ...shown, status: directiveStatusOn({ ...dates, ...(ended && { ending: ended }) }, frame.asOf) };
};
