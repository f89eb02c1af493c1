/** What the engine knows of the program: definitions, commands, reactions, settings. Built from the lists, or from a test's own. */
import type { Setting } from '@shared/base/setting';
import type { AnyCommand, AnyGuard, AnyReaction, RegisterModule } from '@shared/registers/contract/command';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { registerList } from '@shared/registers/index';
import { askCommands } from '@shared/rules/asking/commands';
import { joiningCommands } from '@shared/rules/commands';
import { guards } from '@shared/rules/guards';
import { reactions } from '@shared/rules/reactions';
import { actManyCommand } from '@shared/rules/records/act-many';
import { recordCommands } from '@shared/rules/records/commands';
import { importCommands } from '@shared/rules/records/import-rows';
import { moveCommands } from '@shared/rules/records/move';
import { settingCommands } from '@shared/rules/records/setting-commands';
import { signCommand } from '@shared/rules/records/sign';
import { settingList } from '@shared/rules/settings';
import { lineOf } from './who-acts';

export interface Catalogue {
  readonly commands: ReadonlyMap<string, AnyCommand>;
  readonly reactions: readonly AnyReaction[];
  readonly guards: readonly AnyGuard[];
  definitionOf(id: string): AnyDefinition;
}

export interface Lists {
  readonly registers: readonly RegisterModule[];
  readonly joining: readonly AnyCommand[];
  readonly reactions: readonly AnyReaction[];
  readonly guards: readonly AnyGuard[];
  readonly settings: readonly Setting<unknown>[];
}

/** Joins the lists. Throws when a register or command stands in them twice, or nobody says who may: mistakes of ours that must not start. */
export function catalogueOf(lists: Lists): Catalogue {
  const definitions = new Map<string, AnyDefinition>();
  for (const { definition } of lists.registers) {
    if (definitions.has(definition.id)) throw new Error(`register listed twice: ${definition.id}`);
    definitions.set(definition.id, definition);
  }
  const definitionOf = (id: string): AnyDefinition => {
    const found = definitions.get(id);
    if (!found) throw new Error(`no such register: ${id}`);
    return found;
  };
  const commands = new Map<string, AnyCommand>();
  const all = [
    ...recordCommands(definitionOf, (id) => commands.has(id)),
    actManyCommand(definitionOf, (id) => commands.has(id)),
    ...moveCommands(definitionOf, [...definitions.keys()]),
    signCommand(definitionOf),
    ...askCommands(definitionOf),
    ...settingCommands(lists.settings),
    ...importCommands(definitionOf, (id) => commands.get(id)),
    ...lists.registers.flatMap((r) => r.commands),
    ...lists.joining,
  ];
  for (const command of all) {
    if (commands.has(command.id)) throw new Error(`command listed twice: ${command.id}`);
    lineOf(command.id);
    commands.set(command.id, command);
  }
  return { commands, reactions: lists.reactions, guards: lists.guards, definitionOf };
}

/** The program's own catalogue. */
export const catalogue: Catalogue = catalogueOf({
  registers: registerList,
  joining: joiningCommands,
  reactions,
  guards,
  settings: settingList,
});
