import { resolveCitation, type UnresolvedCitation } from '@dondoc/api';
import { listUnresolvedCitationsOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { CommandDrawer } from '../../acts/command-drawer.js';
import { given } from '../../acts/given.js';
import { making } from '../../acts/sent.js';
import { useAgencies } from '../../agency/agencies.js';
import { liesUnder } from '../../agency/lies-under.js';
import { ChosenPaper } from '../../papers/chosen-paper.js';
import { PaperLink } from '../../papers/paper-link.js';
import { usePost } from '../../session/session.js';
import { candidateReasonLabels } from '../../words/directive-labels.js';
import { useSpeech } from '../../words/language.js';

interface ResolutionValues {
  readonly documentId?: string;
  readonly reason?: string;
}

interface Chosen {
  readonly citation: UnresolvedCitation;
  /** The candidate that somebody chose; another paper where it is none of them. */
  readonly documentId?: string;
}

function ResolveDrawer({ chosen, onClose }: { readonly chosen: Chosen; readonly onClose: () => void }) {
  const { words } = useSpeech();
  const { citing, words: cited } = chosen.citation;
  const label = words.directive.resolve;
  return (
    <CommandDrawer<ResolutionValues>
      title={`${label}: ${cited}`}
      draft={`${citing.id}.ResolveCitation.${cited}.${chosen.documentId ?? ''}`}
      initial={given({ documentId: chosen.documentId })}
      send={async ({ documentId = '', reason }, sent) =>
        (
          await resolveCitation({
            path: { id: citing.id },
            headers: making(sent),
            body: { words: cited, documentId, ...given({ reason }) },
            throwOnError: true,
          })
        ).data
      }
      onClose={onClose}
    >
      <Form.Item
        name="documentId"
        label={words.papers.citationPaper}
        rules={[{ required: true, message: words.act.required }]}
      >
        <ChosenPaper label={words.papers.citationPaper} />
      </Form.Item>
      <Form.Item name="reason" label={words.act.reason}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </CommandDrawer>
  );
}

/** Citations of which nobody has said what they mean, with what they may mean: a person decides. */
export function UnresolvedSection({ id }: { readonly id: string }) {
  const { words, say } = useSpeech();
  const post = usePost();
  const { byId } = useAgencies();
  const [chosen, setChosen] = useState<Chosen>();
  const { data } = useQuery(listUnresolvedCitationsOptions({ query: { id } }));
  if (!data || data.items.length === 0) return null;
  const mayResolve = post?.commands.includes('ResolveCitation') === true;
  const resolves = ({ citing }: UnresolvedCitation) =>
    // whoever works in the registry of the agency, or in a unit under it
    mayResolve && liesUnder(byId, post.agencyId, citing.agencyId);
  return (
    <section aria-labelledby="unresolved">
      <h2 id="unresolved">{words.directive.unresolved}</h2>
      <ul className="reports">
        {data.items.map((citation) => (
          <li key={citation.words}>
            {citation.words}
            {citation.candidates.length === 0 ? (
              <p className="note">{words.directive.noCandidates}</p>
            ) : (
              <ul aria-label={`${words.directive.candidates}: ${citation.words}`}>
                {citation.candidates.map(({ paper, reasons }) => (
                  <li key={paper.id}>
                    <PaperLink paper={paper} /> {paper.summary}{' '}
                    <span className="note">
                      ({reasons.map((reason) => say(candidateReasonLabels[reason])).join(', ')})
                    </span>{' '}
                    {resolves(citation) && (
                      <Button
                        size="small"
                        aria-label={words.directive.resolveFor(citation.words, paper.number)}
                        onClick={() => setChosen({ citation, documentId: paper.id })}
                      >
                        {words.directive.resolve}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {resolves(citation) && (
              <Button size="small" onClick={() => setChosen({ citation })}>
                {words.directive.otherPaper}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && <ResolveDrawer chosen={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
