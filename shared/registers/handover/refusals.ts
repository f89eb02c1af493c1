/** The sentences of the handover's refusals. */
import { text } from '../../base/text';

export const handoverRefusals = {
  'handover.same': text(
    '交班人和接班人是同一个人。换一个人接班；项目只有一个人值班时写明原因。',
    'The same person on both sides. Let somebody else take over; where there is only one, give the reason.',
  ),
  'handover.early': text('交接时间早于开班时间。改正其中一个。', 'It was handed over before it was opened. Correct one of the times.'),
  'handover.running': text(
    '{shift}正在值班（{names}）。让他们先交班；人已经不在时写明原因再开班。',
    '{shift} is on duty ({names}). Let them hand over; if they are gone, give the reason and open.',
  ),
  'handover.waiting': text(
    '{names}已经签名交班（{shift}）。签名接班，不用另外开班。',
    '{names} signed out of {shift} already. Take it over; there is no need to open a shift.',
  ),
  'handover.person': text('{name}不在在岗员工名单里。换一个人，或先到员工里登记。', '{name} is not on the staff list at work.'),
  'handover.nobody': text('没有写谁值班。至少选一个人。', 'Nobody is on duty. Choose at least one person.'),
  'handover.not-on-duty': text(
    '{name}不在这一班的值班人员里。先加入值班人员，再签名。',
    '{name} is not on duty in this shift. Add the name first.',
  ),
  'handover.keys-differ': text(
    '清点 {counted} 件，应在库 {held} 件。逐把写明差在哪里，再签名。',
    '{counted} {counted?key|keys} counted, {held} should be there. Say key by key what differs, then sign.',
  ),
  'handover.leaver': text('只有签名交班的{name}能收回。', 'Only {name}, who signed, can take it back.'),
  'handover.refuser': text('自己签的班不能自己拒接，用收回。', 'You signed it yourself: take it back instead.'),
  'handover.state': text('{no} 现在的状态不能这样办。看一下现在是谁的班。', '{no} is not in a state for this. Look whose shift it is.'),
  'handover.one': text('{no} 还没有交接，同一个前台一次只开一班。', '{no} is still open: one shift at a time at one desk.'),
  'handover.signed': text('{no} 已签名交班，不能再改。先收回。', '{no} is signed and cannot be changed. Take it back first.'),
  'handover.frozen': text(
    '{no} 已封存，不能再改。补充的事写在这一班的值班记录里。',
    '{no} is frozen. Write what is to be added into the duty log.',
  ),
  'handover.unsigned': text(
    '{no} 还没有双方签名，不能算已交接。到交接班页签名。',
    '{no} is not signed by both sides. Sign it on the page of the shift.',
  ),
  'handover.scan': text(
    '{no} 已封存，附件不能取下。附错时再附一份对的，在值班记录里说明。',
    '{no} is frozen: its files stay. Attach the right one as well, and say so in the duty log.',
  ),
  'handover.desk': text('{no} 是前台{desk}的交接单，到那个前台去办。', '{no} belongs to desk {desk}: do it there.'),
  'handover.keys-uncounted': text(
    '钥匙还没有清点，应在库 {held} 件。清点后填件数，再签名。',
    'The keys are not counted; {held} should be there. Count them, then sign.',
  ),
  'handover.import-open': text(
    '导入的是以前的交接单，不能带着值班中的状态进来。把状态改成已交接。',
    'Imported sheets are of the past: their state can only be 已交接.',
  ),
  'handover.paper': text('补录纸上的交接要写交班人、接班人和交接时间。', 'A sheet copied from paper needs both names and the time.'),
} as const;
