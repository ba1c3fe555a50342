import { findPhrases } from '../time/read-phrase.ts';
import { partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';

const SYSTEM =
  '(?:crm|erp|hr system|salesforce|hubspot|pipedrive|zoho|notion|airtable|jira|trello|asana|zendesk|workday|sap|quickbooks|xero|stripe|shopify|confluence|sharepoint|wiki|intranet|database|pipeline|spreadsheet|tracker|ticket(?:ing)? system|booking system|system|portal|dashboard|backlog)';
/** "update the account in the CRM": a record of a system that Alfred has no hand in. */
const IN_SYSTEM = new RegExp(
  `^(?:update|change|set|move|mark|edit|correct|add|put|enter|log|record|create|close|reopen|flag|tag|rename|bump|fill in|delete|remove) (?:.{1,80} )?(?:in|into|on|onto|to|from) (?:(?:the|our|my) )?(?:[^ ]+ )?${SYSTEM}(?![^ ])`,
);
/** A day or an hour is when it is to be done only right behind the system, or before everything. */
const JOINT = /^(?:at|on|by|this|next|every|tomorrow|today|tonight)$/;

/** True of an order to change what stands in a system of the person's; times that only stand in a field of it are no matter. */
export function isInSystem(sentence: Sentence, dayFirst: boolean): boolean {
  const found = IN_SYSTEM.exec(sentence.norm)?.[0];
  if (found === undefined) return false;
  const end = found.split(' ').length;
  const size = sentence.tokens.length;
  return findPhrases(sentence, dayFirst).every(({ from, to }) => {
    const joints = partOf(sentence, end, from).tokens;
    const own = from >= end && to === size && joints.every(({ norm }) => JOINT.test(norm));
    return from > 0 && !own;
  });
}
