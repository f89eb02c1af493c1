/** All rules by their mark, and what of them is about a register. */
import { definitionOf, registerList } from '../../registers/index';
import { commandRights } from '../rights/commands';
import { deskRules } from './desk';
import { intakeRules } from './intake';
import { ruleOfRefusal } from './refusals';
import { reportRules } from './report';
import type { Rule } from './rule';

export const RULES: Readonly<Record<string, Rule>> = { ...intakeRules, ...deskRules, ...reportRules };

/** Marks of the rules about a register: those that name it, those behind its refusals, those of its own commands. */
export function rulesOfRegister(id: string): readonly string[] {
  const { refusals } = definitionOf(id);
  const marks = [
    ...Object.entries(RULES).flatMap(([mark, { registers }]) => (registers.includes(id) ? [mark] : [])),
    ...Object.keys(refusals).flatMap((code) => ruleOfRefusal(code) ?? []),
    ...Object.entries(commandRights).flatMap(([command, { mark }]) => (command.startsWith(`${id}.`) && mark in RULES ? [mark] : [])),
  ];
  return Object.keys(RULES).filter((mark) => marks.includes(mark));
}

/** Ids of the registers in the order of the list. */
export function registersOfRule(mark: string): readonly string[] {
  return registerList.map(({ definition }) => definition.id).filter((id) => rulesOfRegister(id).includes(mark));
}
