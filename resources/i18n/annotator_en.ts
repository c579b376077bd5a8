<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AskPanel</name>
    <message numerus="yes">
        <source>all %n</source>
        <translation>
            <numerusform>all %n</numerusform>
            <numerusform>all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%n terms chosen</source>
        <translation>
            <numerusform>%n term chosen</numerusform>
            <numerusform>%n terms chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventCheckDialog</name>
    <message numerus="yes">
        <source>The checker stopped; %n session(s) were not checked.</source>
        <translation>
            <numerusform>The checker stopped; %n session was not checked.</numerusform>
            <numerusform>The checker stopped; %n sessions were not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new place(s): {terms}</source>
        <translation>
            <numerusform>%n new place: {terms}</numerusform>
            <numerusform>%n new places: {terms}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message numerus="yes">
        <source>With %n earlier session(s) of like title</source>
        <translation>
            <numerusform>With %n earlier session of like title</numerusform>
            <numerusform>With %n earlier sessions of like title</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known fix(es)</source>
        <translation>
            <numerusform>%n known fix</numerusform>
            <numerusform>%n known fixes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n terms in the file.</source>
        <translation>
            <numerusform>%n term in the file.</numerusform>
            <numerusform>%n terms in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixActs</name>
    <message numerus="yes">
        <source>%n known fixes from {event}</source>
        <translation>
            <numerusform>%n known fix from {event}</numerusform>
            <numerusform>%n known fixes from {event}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places put right</source>
        <translation>
            <numerusform>%n place put right</numerusform>
            <numerusform>%n places put right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixModel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>put right %n time(s) before</source>
        <translation>
            <numerusform>put right once before</numerusform>
            <numerusform>put right %n times before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixPage</name>
    <message numerus="yes">
        <source>%n known fixes from {event}</source>
        <translation>
            <numerusform>%n known fix from {event}</numerusform>
            <numerusform>%n known fixes from {event}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take all %n ticked</source>
        <translation>
            <numerusform>take the one ticked</numerusform>
            <numerusform>take all %n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryEdits</name>
    <message numerus="yes">
        <source>%n terms changed</source>
        <translation>
            <numerusform>%n term changed</numerusform>
            <numerusform>%n terms changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms removed</source>
        <translation>
            <numerusform>%n term removed</numerusform>
            <numerusform>%n terms removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms copied</source>
        <translation>
            <numerusform>%n term copied</numerusform>
            <numerusform>%n terms copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms pasted</source>
        <translation>
            <numerusform>%n term pasted</numerusform>
            <numerusform>%n terms pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryFileActs</name>
    <message numerus="yes">
        <source>%n terms imported</source>
        <translation>
            <numerusform>%n term imported</numerusform>
            <numerusform>%n terms imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms exported to {file}</source>
        <translation>
            <numerusform>%n term exported to {file}</numerusform>
            <numerusform>%n terms exported to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryActs</name>
    <message numerus="yes">
        <source>%n steps undone</source>
        <translation>
            <numerusform>%n step undone</numerusform>
            <numerusform>%n steps undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps made again</source>
        <translation>
            <numerusform>%n step made again</numerusform>
            <numerusform>%n steps made again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %n terms</source>
        <translation>
            <numerusform>Import %n term</numerusform>
            <numerusform>Import %n terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>Kept in %n places; undo takes that back</source>
        <translation>
            <numerusform>Kept in %n place; undo takes that back</numerusform>
            <numerusform>Kept in %n places; undo takes that back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out again in %n places; undo takes that back</source>
        <translation>
            <numerusform>Left out again in %n place; undo takes that back</numerusform>
            <numerusform>Left out again in %n places; undo takes that back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KinActs</name>
    <message numerus="yes">
        <source>{about}: %n places</source>
        <translation>
            <numerusform>{about}: %n place</numerusform>
            <numerusform>{about}: %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of this kind follow.</source>
        <translation>
            <numerusform>%n more of this kind follows.</numerusform>
            <numerusform>%n more of this kind follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>put %n right</source>
        <translation>
            <numerusform>put %n right</numerusform>
            <numerusform>put %n right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnedModel</name>
    <message numerus="yes">
        <source>%n pairs to remember</source>
        <translation>
            <numerusform>%n pair to remember</numerusform>
            <numerusform>%n pairs to remember</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms rejected more often than accepted: to be switched off</source>
        <translation>
            <numerusform>%n term rejected more often than accepted: to be switched off</numerusform>
            <numerusform>%n terms rejected more often than accepted: to be switched off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnedPages</name>
    <message numerus="yes">
        <source>%n lessons taken over; undo takes them back</source>
        <translation>
            <numerusform>%n lesson taken over; undo takes it back</numerusform>
            <numerusform>%n lessons taken over; undo takes them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message numerus="yes">
        <source>%n places unclear</source>
        <translation>
            <numerusform>%n place unclear</numerusform>
            <numerusform>%n places unclear</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkActs</name>
    <message numerus="yes">
        <source>No mark found yet, %n lines are still being looked at</source>
        <translation>
            <numerusform>No mark found yet, %n line is still being looked at</numerusform>
            <numerusform>No mark found yet, %n lines are still being looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkPages</name>
    <message numerus="yes">
        <source>%n marks settled</source>
        <translation>
            <numerusform>%n mark settled</numerusform>
            <numerusform>%n marks settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkRowModel</name>
    <message numerus="yes">
        <source>{band}: %n places</source>
        <translation>
            <numerusform>{band}: %n place</numerusform>
            <numerusform>{band}: %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MiningActs</name>
    <message numerus="yes">
        <source>%n terms kept</source>
        <translation>
            <numerusform>%n term kept</numerusform>
            <numerusform>%n terms kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MiningDialog</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n terms</source>
        <translation>
            <numerusform>Keep %n term</numerusform>
            <numerusform>Keep %n terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParagraphPage</name>
    <message numerus="yes">
        <source>set all %n ticked</source>
        <translation>
            <numerusform>set the one ticked</numerusform>
            <numerusform>set all %n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParagraphPages</name>
    <message numerus="yes">
        <source>%n paragraphs are suggested</source>
        <translation>
            <numerusform>%n paragraph is suggested</numerusform>
            <numerusform>%n paragraphs are suggested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs set; undo takes all of it back</source>
        <translation>
            <numerusform>%n paragraph set; undo takes it back</numerusform>
            <numerusform>%n paragraphs set; undo takes all of it back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParagraphRowModel</name>
    <message numerus="yes">
        <source>{length} characters in %n paragraphs</source>
        <translation>
            <numerusform>{length} characters in %n paragraph</numerusform>
            <numerusform>{length} characters in %n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message numerus="yes">
        <source>%n places, the nearest in sound first</source>
        <translation>
            <numerusform>%n place, the nearest in sound first</numerusform>
            <numerusform>%n places, the nearest in sound first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message numerus="yes">
        <source>Keep all %n of {words}</source>
        <translation>
            <numerusform>Keep it here alone: %n of {words}</numerusform>
            <numerusform>Keep all %n of {words}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave all %n of {words} out again</source>
        <translation>
            <numerusform>Leave %n of {words} out again</numerusform>
            <numerusform>Leave all %n of {words} out again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>%n places around here; a click keeps one</source>
        <translation>
            <numerusform>%n place around here; a click keeps it</numerusform>
            <numerusform>%n places around here; a click keeps one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadActs</name>
    <message numerus="yes">
        <source>%n sure suspects are left here; {key} again goes on all the same</source>
        <translation>
            <numerusform>%n sure suspect is left here; {key} again goes on all the same</numerusform>
            <numerusform>%n sure suspects are left here; {key} again goes on all the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessModel</name>
    <message numerus="yes">
        <source>→ {wanted}, %n places</source>
        <translation>
            <numerusform>→ {wanted}, %n place</numerusform>
            <numerusform>→ {wanted}, %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remembering</name>
    <message numerus="yes">
        <source>%n other places will be marked as sure.</source>
        <translation>
            <numerusform>%n other place will be marked as sure.</numerusform>
            <numerusform>%n other places will be marked as sure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is a word of its own: %n other places will be marked as likely at most.</source>
        <translation>
            <numerusform>It is a word of its own: %n other place will be marked as likely at most.</numerusform>
            <numerusform>It is a word of its own: %n other places will be marked as likely at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is a term of its own: %n other places stay unmarked.</source>
        <translation>
            <numerusform>It is a term of its own: %n other place stays unmarked.</numerusform>
            <numerusform>It is a term of its own: %n other places stay unmarked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has less than two syllables: %n other places stay unmarked.</source>
        <translation>
            <numerusform>It has less than two syllables: %n other place stays unmarked.</numerusform>
            <numerusform>It has less than two syllables: %n other places stay unmarked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceActs</name>
    <message numerus="yes">
        <source>Replaced in %n places; undo takes all of it back</source>
        <translation>
            <numerusform>Replaced in one place; undo takes it back</numerusform>
            <numerusform>Replaced in %n places; undo takes all of it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are the first %n; replace them, then the rest is found</source>
        <translation>
            <numerusform>This is the first; replace it, then the rest is found</numerusform>
            <numerusform>These are the first %n; replace them, then the rest is found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplacePanel</name>
    <message numerus="yes">
        <source>{ticked} of %n ticked</source>
        <translation>
            <numerusform>{ticked} of %n ticked</numerusform>
            <numerusform>{ticked} of %n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>Remove %n</numerusform>
            <numerusform>Remove %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Replace %n</numerusform>
            <numerusform>Replace %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterActs</name>
    <message numerus="yes">
        <source>Merge {gone} into {kept}? %n line(s) change hands.</source>
        <translation>
            <numerusform>Merge {gone} into {kept}? %n line changes hands.</numerusform>
            <numerusform>Merge {gone} into {kept}? %n lines change hands.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterPanel</name>
    <message numerus="yes">
        <source>%n other(s) elsewhere</source>
        <translation>
            <numerusform>%n other elsewhere</numerusform>
            <numerusform>%n others elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuspectActs</name>
    <message numerus="yes">
        <source>Nothing found yet, %n lines are still being checked</source>
        <translation>
            <numerusform>Nothing found yet, %n line is still being checked</numerusform>
            <numerusform>Nothing found yet, %n lines are still being checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuspectCard</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n</source>
        <translation>
            <numerusform>all %n</numerusform>
            <numerusform>all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message numerus="yes">
        <source>%n characters are too many for one line; nothing was pasted</source>
        <translation>
            <numerusform>%n character is too many for one line; nothing was pasted</numerusform>
            <numerusform>%n characters are too many for one line; nothing was pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n characters into one line? It will be slow to edit and stay unchecked.</source>
        <translation>
            <numerusform>Paste %n character into one line? It will be slow to edit and stay unchecked.</numerusform>
            <numerusform>Paste %n characters into one line? It will be slow to edit and stay unchecked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickModel</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicsMenu</name>
    <message numerus="yes">
        <source>{word}: said %n times</source>
        <translation>
            <numerusform>{word}: said once</numerusform>
            <numerusform>{word}: said %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriagePages</name>
    <message numerus="yes">
        <source>%n places put right</source>
        <translation>
            <numerusform>%n place put right</numerusform>
            <numerusform>%n places put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left to be looked at by themselves</source>
        <translation>
            <numerusform>%n left to be looked at by itself</numerusform>
            <numerusform>%n left to be looked at by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{about}: %n places</source>
        <translation>
            <numerusform>{about}: %n place</numerusform>
            <numerusform>{about}: %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are still being checked.</source>
        <translation>
            <numerusform>%n line is still being checked.</numerusform>
            <numerusform>%n lines are still being checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take all %n ticked</source>
        <translation>
            <numerusform>take the %n ticked</numerusform>
            <numerusform>take all %n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnPages</name>
    <message numerus="yes">
        <source>%n turns set</source>
        <translation>
            <numerusform>%n turn set</numerusform>
            <numerusform>%n turns set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnRowModel</name>
    <message numerus="yes">
        <source>{band}: %n turns</source>
        <translation>
            <numerusform>{band}: %n turn</numerusform>
            <numerusform>{band}: %n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedOffers</name>
    <message numerus="yes">
        <source>Put the other %n right…</source>
        <translation>
            <numerusform>Put the other one right…</numerusform>
            <numerusform>Put the other %n right…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionPanel</name>
    <message numerus="yes">
        <source>%n places differ from the text as it stands</source>
        <translation>
            <numerusform>%n place differs from the text as it stands</numerusform>
            <numerusform>%n places differ from the text as it stands</numerusform>
        </translation>
    </message>
</context>
</TS>
