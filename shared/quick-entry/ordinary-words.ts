/**
 * Words with which a narrative usually begins or goes on. Such a word alone is not taken for a matter unless it is
 * marked with `@`: "draft motion" is work, though a client may be called Draft Motion Pictures.
 */
const ordinary = new Set(
  `account accounts action additional address admin advice advise advised agreement amend amended amendment analyse
  analysis analyze answer appeal appear appearance application argue argument arrange assemble assess assist attach
  attend attended attention attorney audit authority
  bill board brief briefing budget business buy
  calendar call called calls case cases chart check checklist cite claim claims client closing co-counsel collect comment
  comments committee communicate communications compare compel compile complaint complete compute conduct confer
  conference confirm consider consult contact continue contract contracts coordinate copy correspond correspondence
  counsel court cover create cross
  damages data deal declaration defense deliver demand depo depose deposition depositions designate detailed develop
  direct discovery discuss discussed discussion docket document documents draft drafted drafting drafts due
  edit edits email emails employee employment evaluate evidence examine exchange exhibit exhibits expert experts
  facts file filed filing final finalise finalize financial find finish first follow following followup form forms
  forward further
  gather general get give group
  handle hearing hearings help
  identify inspect instructions insurance interrogatories interrogatory interview internal investigate investigation
  invoice issue issues
  joint judge judgment jury
  law leave legal letter letters liability list litigation local long look
  make manage market marketing matter mediation meet meeting meetings memo memorandum message minor mock monitor motion
  motions multiple
  negotiate negotiation negotiations new note notes notice
  objection objections office offer open opposition oral order organise organize outline
  papers partner parties patent pay payment phone plan planning plea pleading pleadings position post prep preparation
  prepare prepared preparing present presentation privilege proceed process produce production project proof propose
  proposed protective provide public
  questions quick
  read receive record records redact redline redraft refine regarding reply report reports request requests research
  researched resolve respond response responses return review reviewed reviewing revise revised revising revisions rules
  ruling
  sanctions schedule scheduling search second sell send serve service session settle settlement short sign site speak
  special staff state statement status strategise strategize strategy study subpoena submit summarise summarize summary
  supervise supplement support
  talk task tax team telephone term terms test testimony text third time title trademark transcript travel trial trust
  update updated use
  verify video voicemail
  wait warranty witness witnesses work worked working write wrote zoom`.split(/\s+/),
);

export function isOrdinaryWord(word: string): boolean {
  return ordinary.has(word);
}
