import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

interface SearchFieldProps {
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly onSearch: (text: string) => void;
}

/** Searches a moment after the last letter; what the address says else (a step back) is shown here. */
export function SearchField({ text, label, hint, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);

  useEffect(() => {
    if (text !== sent.current.trim()) setTyped(text);
    sent.current = text;
  }, [text]);

  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = typed;
      onSearch(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);

  return (
    <Input
      type="search"
      allowClear
      className="search"
      aria-label={label}
      placeholder={hint}
      maxLength={200}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
