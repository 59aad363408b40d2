import type { ReactNode } from 'react';

interface NumberCardProps {
  readonly label: string;
  readonly tone?: 'late' | 'soon' | 'done' | undefined;
  readonly children: ReactNode;
  readonly note?: ReactNode;
}

/** One of the numbers on top of a screen. */
export function NumberCard({ label, tone, children, note }: NumberCardProps) {
  return (
    <li className={`number-card ${tone ?? ''}`}>
      <span className="number-label">{label}</span>
      <span className="number">{children}</span>
      {note && <span className="note">{note}</span>}
    </li>
  );
}
