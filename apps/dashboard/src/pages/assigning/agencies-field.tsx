import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Nothing } from '../../states/states.js';
import { folded } from '../../words/folded.js';
import { useWords } from '../../words/language.js';
import type { TakenLeads } from './taken-leads.js';
import { Groups } from './groups.js';
import { useCandidates } from './candidates.js';

interface AgenciesFieldProps {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (value: readonly string[]) => void;
  readonly issuerId: string;
  readonly taken: TakenLeads;
}

/** The leads as ticked rows; a group ticks all of its rows at once. */
export function AgenciesField({ id, value = [], onChange, issuerId, taken }: AgenciesFieldProps) {
  const words = useWords();
  const [sought, setSought] = useState('');
  const { candidates, groups, isKnown } = useCandidates(issuerId);
  const chosen = new Set(value);
  // whatever the order of the ticks, tasks are numbered in the order of the list
  const put = (wanted: ReadonlySet<string>) =>
    onChange?.(candidates.filter((each) => wanted.has(each.id)).map((each) => each.id));
  const toggle = (ids: readonly string[]) => {
    const all = ids.every((each) => chosen.has(each));
    put(new Set(all ? value.filter((each) => !ids.includes(each)) : [...value, ...ids]));
  };
  const shown = candidates.filter(({ name }) => folded(name).includes(folded(sought.trim())));
  if (isKnown && candidates.length === 0) return <Nothing text={words.assigning.noAgency} />;
  return (
    <div className="agencies" {...(id !== undefined && { id })}>
      <Groups groups={groups} chosen={value} onToggle={toggle} />
      <Input
        type="search"
        allowClear
        aria-label={words.assigning.find}
        placeholder={words.assigning.find}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      {/* a box that scrolls is reached by the keyboard, too */}
      <ul className="agency-rows" aria-label={words.assigning.agencies} tabIndex={0}>
        {shown.length === 0 && <li className="note">{words.assigning.noneFound}</li>}
        {shown.map((candidate) => {
          const has = taken.get(candidate.id) ?? [];
          return (
            <li key={candidate.id}>
              {/* the browser's own box: a city has a thousand rows */}
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(candidate.id)}
                  onChange={() => toggle([candidate.id])}
                />
                {candidate.name}
              </label>
              {has.map((task) => (
                <Link key={task.id} to={`/tasks/${task.id}`} className="note">
                  {words.assigning.hasTask(task.reference ?? '')}
                </Link>
              ))}
            </li>
          );
        })}
      </ul>
      <Space wrap>
        <span role="status">
          {words.assigning.chosen}: <strong>{value.length}</strong>
        </span>
        {value.length > 0 && (
          <Button size="small" onClick={() => onChange?.([])}>
            {words.assigning.clearChosen}
          </Button>
        )}
      </Space>
    </div>
  );
}
