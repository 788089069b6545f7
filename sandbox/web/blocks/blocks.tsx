/** The blocks of a message, a modal or the Home tab, one under another. */
import { Fragment } from 'react';
import { Actions, ElementView } from './element.tsx';
import { InputBlock } from './input.tsx';
import { LibraryBlock } from './library.tsx';
import { asBlocks, type Block, blockId, type Element, type TextObject } from './shapes.ts';
import { Table } from './table.tsx';
import { Text } from './text.tsx';

export function Blocks({ blocks }: { blocks: unknown[] | undefined }) {
  return (
    <div className="blocks">
      {asBlocks(blocks).map((block, index) => (
        <Fragment key={blockId(block, index)}>
          <BlockView block={block} id={blockId(block, index)} />
        </Fragment>
      ))}
    </div>
  );
}

function BlockView({ block, id }: { block: Block; id: string }) {
  switch (block.type) {
    case 'section':
      return <Section block={block} id={id} />;
    case 'header':
      return <Header block={block} />;
    case 'context':
      return <Context block={block} />;
    case 'divider':
      return <hr className="block-divider" />;
    case 'table':
      return <Table block={block} />;
    case 'actions':
      return <Actions block={block} id={id} className="block-actions" />;
    case 'context_actions':
      return <Actions block={block} id={id} className="block-actions quiet" />;
    case 'input':
      return <InputBlock block={block} id={id} />;
    default:
      return <LibraryBlock block={block} />;
  }
}

function Section({ block, id }: { block: Block; id: string }) {
  return (
    <div className="block-section">
      <div className="block-section-text">
        {typeof block.text === 'object' && <Text text={block.text} />}
        {block.fields && (
          <div className="block-fields">
            {block.fields.map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no id and never move within a block
              <Text key={index} text={field} />
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div className="block-accessory">
          <ElementView element={block.accessory} blockId={id} />
        </div>
      )}
    </div>
  );
}

function Header({ block }: { block: Block }) {
  if (typeof block.text !== 'object') return null;
  return (
    <h3 className="block-header" data-level={block.level}>
      <Text text={block.text} />
    </h3>
  );
}

/** Texts and small pictures, in a quieter colour. */
function Context({ block }: { block: Block }) {
  return (
    <div className="block-context">
      {block.elements?.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a context have no id and never move
        <ContextPart key={index} element={element} />
      ))}
    </div>
  );
}

function ContextPart({ element }: { element: Element }) {
  if (element.type === 'image') return <img src={element.image_url} alt={element.alt_text ?? ''} />;
  return <Text text={element as unknown as TextObject} />;
}
