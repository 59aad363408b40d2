import { getDocumentOptions, listPapersOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useBackToOpener } from '../../acts/back-to-opener.js';
import { useAgencies } from '../../agency/agencies.js';
import { useDay, usePrinted } from '../../day/day.js';
import { Citations } from '../../papers/citations.js';
import { Signer } from '../../papers/signer.js';
import { Answered } from '../../states/states.js';
import { documentKindLabels } from '../../words/labels.js';
import { useSpeech } from '../../words/language.js';

interface DocumentDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One paper that came in or went out, with what it rests on. */
export default function DocumentDrawer({ id, onClose }: DocumentDrawerProps) {
  useBackToOpener();
  const { words, say } = useSpeech();
  const printed = usePrinted();
  const { nameOf } = useAgencies();
  const { asOf } = useDay();
  const document = useQuery(getDocumentOptions({ path: { id }, query: asOf }));
  const ids = (document.data?.basis ?? []).flatMap(({ documentId }) => documentId ?? []);
  const papers = useQuery({ ...listPapersOptions({ query: { ids } }), enabled: ids.length > 0 });
  const fact = (label: string, value: ReactNode) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <Drawer open size={560} title={document.data?.number ?? words.papers.documents} onClose={onClose}>
      <Answered of={document}>
        {({
          agencyId,
          direction,
          kind,
          issuerId,
          issuerName,
          issuedOn,
          receivedOn,
          summary,
          signed,
          basis,
        }) => (
          <>
            <p>{summary}</p>
            <dl className="facts">
              {fact(words.directives.kind, say(documentKindLabels[kind]))}
              {fact(words.papers.issuer, issuerName ?? nameOf(issuerId ?? agencyId))}
              {fact(words.papers.issuedOn, printed.day(issuedOn))}
              {receivedOn && fact(words.directives.receivedOn, printed.day(receivedOn))}
              {fact(
                words.directives.keptBy,
                `${nameOf(agencyId)} (${direction === 'incoming' ? words.directives.incoming : words.directives.outgoing})`,
              )}
              {signed && fact(words.papers.signer, <Signer signed={signed} agencyId={agencyId} />)}
            </dl>
            <h2>{words.papers.basis}</h2>
            <Citations basis={basis} cites={papers.data?.items ?? []} />
          </>
        )}
      </Answered>
    </Drawer>
  );
}
