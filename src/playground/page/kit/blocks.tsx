import type { AnyBlock } from '@slack/types';
import { useId } from 'react';
import type { ReactNode } from 'react';

import { isRecord } from '../../block-kit/check.ts';
import { textOf } from '../../block-kit/options.ts';
import { own } from '../../own.ts';
import { unescaped } from '../untyped-text.ts';
import { InteractiveElement } from './element.tsx';
import { Rich } from './rich.tsx';
import { useSurface } from './surface.tsx';
import type { Element } from './use-element.ts';

type LooseBlock = Record<string, unknown> & { type: string; block_id?: string };

/** Blocks on a message, Home or a modal: what can be used is drawn here, what is only read by the library. */
export function Blocks({ blocks }: { blocks: readonly AnyBlock[] }): ReactNode {
  return (
    <div className="kit">
      {blocks.map((block, index) => (
        <KitBlock key={block.block_id ?? index} block={{ ...block }} above={blocks[index - 1]} />
      ))}
    </div>
  );
}

function KitBlock({ block, above }: { block: LooseBlock; above: AnyBlock | undefined }): ReactNode {
  const { type, accessory, elements, child_blocks } = block;
  const id = block.block_id ?? '';
  if (type === 'input') return <Input block={block} />;
  if (type === 'actions' || type === 'context_actions') {
    return (
      <div className="kit-row">
        {elementsIn(elements).map((element, index) => (
          <InteractiveElement
            key={keyOf(element, index)}
            element={element}
            block={id}
            label={element.type === 'overflow' && above ? firstWords({ ...above }) : undefined}
          />
        ))}
      </div>
    );
  }
  if (type === 'section' && isElement(accessory) && accessory.type !== 'image') {
    const { accessory: _accessory, ...text } = block;
    return (
      <div className="kit-beside">
        <Rich blocks={[text]} />
        <InteractiveElement element={accessory} block={id} label={firstWords(block)} />
      </div>
    );
  }
  if (type === 'card') return <Card block={block} />;
  if (type === 'carousel') {
    return (
      <div className="kit-carousel">
        {elementsIn(elements).map((card, index) => (
          <Card key={keyOf(card, index)} block={card} />
        ))}
      </div>
    );
  }
  if (type === 'container') {
    return (
      <section className="kit-card" aria-label={textOf(block['title'])}>
        <h4>{textOf(block['title'])}</h4>
        <Blocks blocks={elementsIn(child_blocks)} />
      </section>
    );
  }
  return <Rich blocks={[block]} />;
}

function keyOf({ action_id, block_id }: Element, index: number): string | number {
  const id = action_id ?? block_id;
  return typeof id === 'string' ? id : index;
}

function isElement(value: unknown): value is Element {
  return isRecord(value) && typeof value['type'] === 'string';
}

function elementsIn(values: unknown): Element[] {
  return Array.isArray(values) ? values.filter(isElement) : [];
}

/** The start of a section's text, which tells one row's menu from another's. */
function firstWords({ text }: LooseBlock): string | undefined {
  const first = textOf(text)
    ?.split('\n')[0]
    ?.replaceAll(/[*_~`]/g, '');
  return first === undefined ? undefined : unescaped(first).slice(0, 60);
}

function Card({ block }: { block: LooseBlock }): ReactNode {
  const { title, subtitle, body, actions, block_id = '' } = block;
  const parts = [title, subtitle, body].map(textOf).filter((text) => text !== undefined);
  return (
    <div className="kit-card">
      <Rich blocks={parts.map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } }))} />
      <div className="kit-row">
        {elementsIn(actions).map((element, index) => (
          <InteractiveElement key={keyOf(element, index)} element={element} block={block_id} />
        ))}
      </div>
    </div>
  );
}

function Input({ block }: { block: LooseBlock }): ReactNode {
  const about = useId();
  const { errors } = useSurface();
  const { element, label, hint, optional, dispatch_action, block_id = '' } = block;
  const error = own(errors, block_id);
  const words = textOf(label) ?? '';
  return (
    <div className={error === undefined ? 'kit-input' : 'kit-input kit-input-wrong'}>
      <div className="kit-label">
        {words} {optional === true && <span className="muted">(optional)</span>}
      </div>
      {isElement(element) && (
        <InteractiveElement
          element={element}
          block={block_id}
          quiet={dispatch_action !== true}
          label={words}
          describedBy={about}
          wrong={error !== undefined}
        />
      )}
      <div id={about}>
        {error !== undefined && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
        {textOf(hint) !== undefined && <p className="muted">{textOf(hint)}</p>}
      </div>
    </div>
  );
}
