<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>
