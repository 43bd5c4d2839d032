<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>windlass::AccountText</name>
    <message numerus="yes">
        <source>The token of %1 ends in %n day(s), on %2.</source>
        <extracomment>%1 is the name of an account, %2 a date; %n is a number of days.</extracomment>
        <translation>
            <numerusform>The token of %1 ends in %n day, on %2.</numerusform>
            <numerusform>The token of %1 ends in %n days, on %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::Application</name>
    <message numerus="yes">
        <source>%n text(s) that you typed were not sent. What should happen to them?</source>
        <translation>
            <numerusform>%n text that you typed was not sent. What should happen to it?</numerusform>
            <numerusform>%n texts that you typed were not sent. What should happen to them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::CommandLine</name>
    <message numerus="yes">
        <source>Only one place can be opened, not %n.</source>
        <translation>
            <numerusform>Only one place can be opened, not %n.</numerusform>
            <numerusform>Only one place can be opened, not %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::CommitHeader</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>builds</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::DeleteBranchDialog</name>
    <message numerus="yes">
        <source>%n commit(s) are not merged into %1. Unless another branch has them, they are lost.</source>
        <translation>
            <numerusform>%n commit is not merged into %1. Unless another branch has it, it is lost.</numerusform>
            <numerusform>%n commits are not merged into %1. Unless another branch has them, they are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n commit(s) are not merged into %1. Unless another branch has them, they are lost.</source>
        <translation>
            <numerusform>More than %n commit is not merged into %1. Unless another branch has it, it is lost.</numerusform>
            <numerusform>More than %n commits are not merged into %1. Unless another branch has them, they are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::DiffFiles</name>
    <message numerus="yes">
        <source>Collapsed: large, %n line(s), %1</source>
        <extracomment>A file of a diff. %n lines; %1 is a size such as 1.2 MB.</extracomment>
        <translation>
            <numerusform>Collapsed: large, %n line, %1</numerusform>
            <numerusform>Collapsed: large, %n lines, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collapsed: large, more than %n line(s)</source>
        <translation>
            <numerusform>Collapsed: large, more than %n line</numerusform>
            <numerusform>Collapsed: large, more than %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::DiffSummary</name>
    <message numerus="yes">
        <source>%n files, %1 of them not counted by Bitbucket</source>
        <translation>
            <numerusform>%n file, %1 of them not counted by Bitbucket</numerusform>
            <numerusform>%n files, %1 of them not counted by Bitbucket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files</source>
        <extracomment>Of a diff: how many of the files that the host counts are here.</extracomment>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::DiffView</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hidden</source>
        <translation>
            <numerusform>%n line hidden</numerusform>
            <numerusform>%n lines hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more line(s) below</source>
        <translation>
            <numerusform>Show %n more line below</numerusform>
            <numerusform>Show %n more lines below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more line(s) above</source>
        <translation>
            <numerusform>Show %n more line above</numerusform>
            <numerusform>Show %n more lines above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge of %n parents</source>
        <translation>
            <numerusform>Merge of %n parent</numerusform>
            <numerusform>Merge of %n parents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::FileListModel</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open thread(s)</source>
        <translation>
            <numerusform>%n open thread</numerusform>
            <numerusform>%n open threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved thread(s)</source>
        <translation>
            <numerusform>%n resolved thread</numerusform>
            <numerusform>%n resolved threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) viewed</source>
        <translation>
            <numerusform>%1 of %n file viewed</numerusform>
            <numerusform>%1 of %n files viewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::FilesSidebar</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This expression takes too long. Only the first %n lines were looked through; write it more simply.</source>
        <translation>
            <numerusform>This expression takes too long. Only the first %n line was looked through; write it more simply.</numerusform>
            <numerusform>This expression takes too long. Only the first %n lines were looked through; write it more simply.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are too long to be looked through to the end.</source>
        <translation>
            <numerusform>%n line is too long to be looked through to the end.</numerusform>
            <numerusform>%n lines are too long to be looked through to the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::HookEventPicker</name>
    <message numerus="yes">
        <source>%n event(s) chosen</source>
        <translation>
            <numerusform>%n event chosen</numerusform>
            <numerusform>%n events chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::HookText</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::HourChart</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::IssueDelegate</name>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::LineText</name>
    <message numerus="yes">
        <source>… %n more byte(s), show all</source>
        <translation>
            <numerusform>… %n more byte, show all</numerusform>
            <numerusform>… %n more bytes, show all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::LogPanel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::MergeDialog</name>
    <message numerus="yes">
        <source>You have not viewed %1 of %n files.</source>
        <translation>
            <numerusform>You have not viewed %1 of %n file.</numerusform>
            <numerusform>You have not viewed %1 of %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads are not resolved.</source>
        <translation>
            <numerusform>%n thread is not resolved.</numerusform>
            <numerusform>%n threads are not resolved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are open.</source>
        <translation>
            <numerusform>%n task is open.</numerusform>
            <numerusform>%n tasks are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts of yours are not sent.</source>
        <translation>
            <numerusform>%n draft of yours is not sent.</numerusform>
            <numerusform>%n drafts of yours are not sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::NoDiff</name>
    <message numerus="yes">
        <source>None of %n line(s) begins a diff. The first is: %1</source>
        <translation>
            <numerusform>The only line begins no diff (%n). It is: %1</numerusform>
            <numerusform>None of %n lines begins a diff. The first is: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::OverviewTab</name>
    <message numerus="yes">
        <source>%n threads in the files</source>
        <translation>
            <numerusform>%n thread in the files</numerusform>
            <numerusform>%n threads in the files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PatchPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read as they should.</source>
        <translation>
            <numerusform>%n file could not be read as it should.</numerusform>
            <numerusform>%n files could not be read as they should.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) between the files belong to none of them.</source>
        <translation>
            <numerusform>%n line between the files belongs to none of them.</numerusform>
            <numerusform>%n lines between the files belong to none of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PatchTextDialog</name>
    <message numerus="yes">
        <source>%n more line(s) are not shown here.</source>
        <translation>
            <numerusform>%n more line is not shown here.</numerusform>
            <numerusform>%n more lines are not shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PullRequestDelegate</name>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people request changes</source>
        <translation>
            <numerusform>%n person requests changes</numerusform>
            <numerusform>%n people request changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PullRequestListModel</name>
    <message numerus="yes">
        <source>%n approval(s)</source>
        <translation>
            <numerusform>%n approval</numerusform>
            <numerusform>%n approvals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PullRequestPage</name>
    <message numerus="yes">
        <source>%n of the builds failed</source>
        <translation>
            <numerusform>%n build failed</numerusform>
            <numerusform>%n builds failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n builds running</source>
        <translation>
            <numerusform>%n build running</numerusform>
            <numerusform>%n builds running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n builds stopped</source>
        <translation>
            <numerusform>%n build stopped</numerusform>
            <numerusform>%n builds stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n builds passed</source>
        <translation>
            <numerusform>%n build passed</numerusform>
            <numerusform>%n builds passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::RateLimit</name>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n left.</numerusform>
            <numerusform>%n left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Windlass sent %n of them; the others came from elsewhere.</source>
        <translation>
            <numerusform>Windlass sent %n of them; the others came from elsewhere.</numerusform>
            <numerusform>Windlass sent %n of them; the others came from elsewhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::RelativeTime</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::RunPipelineDialog</name>
    <message numerus="yes">
        <source>%1 (%n step(s))</source>
        <translation>
            <numerusform>%1 (%n step)</numerusform>
            <numerusform>%1 (%n steps)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::SignInText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::StatePanel</name>
    <message numerus="yes">
        <source>%n loaded, there are more</source>
        <translation>
            <numerusform>%n loaded, there are more</numerusform>
            <numerusform>%n loaded, there are more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::StatusLine</name>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n request running</numerusform>
            <numerusform>%n requests running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::ThreadWidget</name>
    <message numerus="yes">
        <source>Thread by %1, %n answers</source>
        <translation>
            <numerusform>Thread by %1, %n answer</numerusform>
            <numerusform>Thread by %1, %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::Tour</name>
    <message numerus="yes">
        <source>%1: what should be seen did not come within %n second(s).</source>
        <translation>
            <numerusform>%1: what should be seen did not come within %n second.</numerusform>
            <numerusform>%1: what should be seen did not come within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::VerdictBar</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::WriteNotices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::WriteText</name>
    <message numerus="yes">
        <source>%n change(s) were sent whose answers have not come yet.</source>
        <translation>
            <numerusform>%n change was sent whose answer has not come yet.</numerusform>
            <numerusform>%n changes were sent whose answers have not come yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
