import { useState } from 'react';
import { Link } from 'react-router';
import { useDay } from '../../day/day.js';
import { usePost } from '../../session/session.js';
import { useTitle } from '../../shell/title.js';
import { Answered, Nothing } from '../../states/states.js';
import { useWords } from '../../words/language.js';
import { AssigningForm } from './assigning-form.js';
import { Progress, type Given } from './progress.js';
import './assigning.css';
import { useWhatIsAssigned, type WhatIsAssigned } from './what-is-assigned.js';

/** Giao nhiệm vụ: a clause and those who shall carry it out. */
export default function AssigningPage() {
  const words = useWords();
  useTitle(words.assigning.title);
  const { isPast } = useDay();
  const post = usePost();
  const assigned = useWhatIsAssigned();
  const may = post?.commands.includes('AssignTask') === true;
  return (
    <>
      <h1>{words.assigning.title}</h1>
      {!may ? (
        <Nothing text={words.assigning.mayNot} hint={words.assigning.mayNotHint} />
      ) : isPast ? (
        <Nothing text={words.assigning.pastDay} />
      ) : !assigned.isNamed ? (
        <Nothing text={words.assigning.noSource}>
          <Link to="/directives">{words.assigning.toDirectives}</Link>
        </Nothing>
      ) : (
        <Answered of={assigned}>
          {(answer) => (
            <Assigning
              key={`${answer.origin.directiveId ?? ''} ${answer.origin.clauseId ?? ''}`}
              assigned={answer}
              agencyId={post.agencyId}
            />
          )}
        </Answered>
      )}
    </>
  );
}

function Assigning({ assigned, agencyId }: { readonly assigned: WhatIsAssigned; readonly agencyId: string }) {
  const [given, setGiven] = useState<Given>();
  return given ? (
    <Progress given={given} origin={assigned.origin} onAgain={() => setGiven(undefined)} />
  ) : (
    <AssigningForm assigned={assigned} issuerId={agencyId} onGiven={setGiven} />
  );
}
