/** A file to send, its content in base64. */
export interface Attachment {
  name: string;
  content: string;
}

/** Reads a file that the person picked. */
export async function attachmentOf(file: File): Promise<Attachment> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name: file.name, content: btoa(binary) };
}
