import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy } from 'react';
import { Beside } from '../../acts/beside.js';
import { DayBar } from '../../day/day-bar.js';
import { useDay } from '../../day/day.js';
import { usePost } from '../../session/session.js';
import { useTitle } from '../../shell/title.js';
import { useWords } from '../../words/language.js';
import { DirectiveRegister } from './directive-register.js';
import './directives.css';
import { DocumentRegister } from './document-register.js';
import { PlanRegister } from './plan-register.js';
import { useRegisterAddress, type Register } from './register-address.js';
import { RegisterTabs } from './register-tabs.js';

const FORM = {
  directives: lazy(() => import('./register-directive.js')),
  plans: lazy(() => import('./register-plan.js')),
  documents: lazy(() => import('./register-document.js')),
};

const COMMAND: Readonly<Record<Register, string>> = {
  directives: 'IssueDirective',
  plans: 'IssuePlan',
  documents: 'RegisterDocument',
};

/** Sổ văn bản giao việc, and beside it the registers of plans and of other papers. */
export default function DirectivesPage() {
  const words = useWords();
  useTitle(words.directives.title);
  const { isPast } = useDay();
  const { address, register, change } = useRegisterAddress();
  const post = usePost();
  const command = COMMAND[register];
  const mayRegister = !isPast && post?.commands.includes(command) === true;
  const isRegistering = mayRegister && address.get('act') === command;
  const labels = {
    directives: words.directives.register,
    plans: words.directives.registerPlan,
    documents: words.directives.registerDocument,
  };
  const RegisterForm = FORM[register];
  return (
    <>
      <div className="page-head">
        <h1>{words.directives.title}</h1>
        {mayRegister && (
          <Button
            type="primary"
            size="large"
            icon={<PlusOutlined />}
            onClick={() => change({ act: command })}
          >
            {labels[register]}
          </Button>
        )}
      </div>
      <RegisterTabs />
      <DayBar />
      {register === 'directives' && <DirectiveRegister />}
      {register === 'plans' && <PlanRegister />}
      {register === 'documents' && <DocumentRegister />}
      {isRegistering && (
        <Beside>
          <RegisterForm onClose={() => change({ act: undefined })} />
        </Beside>
      )}
    </>
  );
}
