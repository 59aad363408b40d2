import { CloseOutlined } from '@ant-design/icons';
import type { Level } from '@dondoc/api';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/language.js';
import { useOwnGroups } from './own-groups.js';

interface GroupsProps {
  /** What the levels make by themselves. */
  readonly groups: readonly { readonly level: Level; readonly agencyIds: readonly string[] }[];
  readonly chosen: readonly string[];
  readonly onToggle: (agencyIds: readonly string[]) => void;
}

/** The groups to choose by: those of the levels, and those that this person made. */
export function Groups({ groups, chosen, onToggle }: GroupsProps) {
  const words = useWords();
  const own = useOwnGroups();
  const [name, setName] = useState<string>();
  const button = (label: string, agencyIds: readonly string[]) => {
    const isChosen = agencyIds.length > 0 && agencyIds.every((id) => chosen.includes(id));
    return (
      <Button
        type={isChosen ? 'primary' : 'default'}
        aria-pressed={isChosen}
        onClick={() => onToggle(agencyIds)}
      >
        {label}
      </Button>
    );
  };
  const save = () => {
    if (!name?.trim() || chosen.length === 0) return;
    own.save({ name: name.trim(), agencyIds: chosen });
    setName(undefined);
  };
  return (
    <div role="group" aria-label={words.assigning.groups}>
      <Space wrap>
        {groups.length + own.groups.length === 0 && <span>{words.assigning.noGroup}</span>}
        {groups.map(({ level, agencyIds }) => (
          <span key={level}>{button(words.assigning.ofLevel[level](agencyIds.length), agencyIds)}</span>
        ))}
        {own.groups.map((group) => (
          <Space.Compact key={group.name}>
            {button(words.assigning.named(group.name, group.agencyIds.length), group.agencyIds)}
            <Button
              icon={<CloseOutlined />}
              aria-label={words.assigning.dropGroup(group.name)}
              onClick={() => own.drop(group.name)}
            />
          </Space.Compact>
        ))}
        {name === undefined && (
          <Button type="dashed" onClick={() => setName('')}>
            {words.assigning.createGroup}
          </Button>
        )}
      </Space>
      {name !== undefined && (
        <>
          <Space.Compact className="group-name">
            <Input
              autoFocus
              aria-label={words.assigning.groupName}
              placeholder={words.assigning.groupName}
              value={name}
              maxLength={80}
              onChange={({ target }) => setName(target.value)}
              onPressEnter={(event) => (event.preventDefault(), save())}
            />
            <Button disabled={!name.trim() || chosen.length === 0} onClick={save}>
              {words.assigning.saveGroup}
            </Button>
          </Space.Compact>
          <p className="note">
            {chosen.length === 0 && `${words.assigning.groupHint} `}
            {words.assigning.groupsKept}
          </p>
        </>
      )}
    </div>
  );
}
