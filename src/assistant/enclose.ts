/**
 * Data for a model, as JSON between tags that nothing within can open or close: what stands there, be it a name, a memory
 * or what a tool said, stays data.
 */
export function enclose(tag: 'context' | 'run' | 'observe' | 'offer', data: object): string {
  return `<${tag}>${JSON.stringify(data).replaceAll(/<(?=\/?[a-z])/gi, '\\u003c')}</${tag}>`;
}
