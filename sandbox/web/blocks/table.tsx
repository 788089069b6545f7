/** The table block. Its first row is the heading, as Slack shows it; a wide one scrolls inside itself. */
import { plainText } from '../mrkdwn.ts';
import { LibraryBlock } from './library.tsx';
import type { Block, Cell } from './shapes.ts';

export function Table({ block }: { block: Block }) {
  const [head = [], ...body] = block.rows ?? [];
  const look = (column: number) => {
    const setting = block.column_settings?.[column];
    return `${setting?.align ?? 'left'} ${setting?.is_wrapped ? 'wrapped' : ''}`;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="block-table" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
              <th key={column} scope="col" className={look(column)}>
                <CellText cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
                <td key={column} className={look(column)}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellText({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return <LibraryBlock block={cell as unknown as Block} />;
  return <>{plainText(cell.text ?? String(cell.value ?? ''))}</>;
}
