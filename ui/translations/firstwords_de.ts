<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open text files…</source>
        <translation>&amp;Textdateien öffnen…</translation>
    </message>
    <message>
        <source>Trains on text files of your own.
A book or a year of notes is a good size.</source>
        <translation>Trainiert mit eigenen Textdateien.
Ein Buch oder die Notizen eines Jahres sind eine gute Größe.</translation>
    </message>
    <message>
        <source>Open text &amp;folder…</source>
        <translation>Text&amp;ordner öffnen…</translation>
    </message>
    <message>
        <source>Trains on every text file in a folder.
Files that are no text are skipped and named.</source>
        <translation>Trainiert mit jeder Textdatei eines Ordners.
Dateien, die kein Text sind, werden ausgelassen und genannt.</translation>
    </message>
    <message>
        <source>&amp;Paste text…</source>
        <translation>Text &amp;einfügen…</translation>
    </message>
    <message>
        <source>Trains on text that you paste.
Try a poem many times over and watch it being memorised.</source>
        <translation>Trainiert mit Text, den du einfügst.
Nimm ein Gedicht viele Male hintereinander und sieh zu, wie es auswendig gelernt wird.</translation>
    </message>
    <message>
        <source>Use &amp;Merrow, the built-in world</source>
        <translation>&amp;Merrow benutzen, die eingebaute Welt</translation>
    </message>
    <message>
        <source>Trains on the built-in world: stories, almanacs, quizzes and letters of an invented island.
Its facts are known, so what the model learned can be checked.</source>
        <translation>Trainiert mit der eingebauten Welt: Geschichten, Almanache, Quizfragen und Briefe einer erfundenen Insel.
Ihre Fakten sind bekannt, also lässt sich prüfen, was das Modell gelernt hat.</translation>
    </message>
    <message>
        <source>&amp;Save model…</source>
        <translation>Modell &amp;speichern…</translation>
    </message>
    <message>
        <source>Writes config.json, model.safetensors and tokenizer.json into a folder.
Other programs that read Hugging Face models can open it.</source>
        <translation>Schreibt config.json, model.safetensors und tokenizer.json in einen Ordner.
Andere Programme, die Hugging-Face-Modelle lesen, können es öffnen.</translation>
    </message>
    <message>
        <source>&amp;Export run…</source>
        <translation>Lauf exportie&amp;ren…</translation>
    </message>
    <message>
        <source>Writes a report of the run, its numbers as a table, or the loss chart as a picture.
Hand in the report: it stands alone, with curve, samples and settings.</source>
        <translation>Schreibt einen Bericht über den Lauf, seine Zahlen als Tabelle oder das Verlustdiagramm als Bild.
Gib den Bericht ab: Er steht für sich, mit Kurve, Proben und Einstellungen.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ends the program.
Training stops after its current step.</source>
        <translation>Beendet das Programm.
Das Training hält nach dem laufenden Schritt an.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Train or pause</source>
        <translation>&amp;Trainieren oder anhalten</translation>
    </message>
    <message>
        <source>Starts training, or pauses it between two steps.
Nothing is lost by pausing.</source>
        <translation>Startet das Training oder hält es zwischen zwei Schritten an.
Beim Anhalten geht nichts verloren.</translation>
    </message>
    <message>
        <source>&amp;One step</source>
        <translation>&amp;Ein Schritt</translation>
    </message>
    <message>
        <source>Exactly one update of all weights, then pause.
Watch which bars one step moves.</source>
        <translation>Genau eine Aktualisierung aller Gewichte, dann Pause.
Achte darauf, welche Balken ein einziger Schritt bewegt.</translation>
    </message>
    <message>
        <source>Same &amp;start</source>
        <translation>Gleicher &amp;Start</translation>
    </message>
    <message>
        <source>Back to the same random weights; the old curve stays for comparison.
Change the learning rate and train again.</source>
        <translation>Zurück zu denselben Zufallsgewichten; die alte Kurve bleibt zum Vergleich stehen.
Ändere die Lernrate und trainiere noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Pin this step</source>
        <translation>Diesen Schritt an&amp;heften</translation>
    </message>
    <message>
        <source>Keeps the model that is shown, now or at the step cursor, as a column.
Pin when the text changes its character.</source>
        <translation>Behält das gezeigte Modell, jetzt oder am Schrittzeiger, als Spalte.
Hefte an, wenn der Text seinen Charakter ändert.</translation>
    </message>
    <message>
        <source>Branc&amp;h here…</source>
        <translation>Hier ab&amp;zweigen…</translation>
    </message>
    <message>
        <source>A second run that begins with the model of this step, with exactly one thing changed.
Branch with a learning rate ten times larger and compare the curves.</source>
        <translation>Ein zweiter Lauf, der mit dem Modell dieses Schritts beginnt, mit genau einer Änderung.
Zweige mit zehnmal größerer Lernrate ab und vergleiche die Kurven.</translation>
    </message>
    <message>
        <source>Stop the s&amp;econd run</source>
        <translation>Z&amp;weiten Lauf anhalten</translation>
    </message>
    <message>
        <source>The run that trains in the background is kept where it is and stops.
The one in the window gets on faster then.</source>
        <translation>Der Lauf, der im Hintergrund trainiert, wird behalten, wo er ist, und hält an.
Der im Fenster kommt dann schneller voran.</translation>
    </message>
    <message>
        <source>Ca&amp;use trouble: a broken batch</source>
        <translation>Störung verursachen: ein &amp;kaputter Batch</translation>
    </message>
    <message>
        <source>The next batch turns the loss into something that is no number.
See that the update is skipped, and where it stands on the curve.</source>
        <translation>Der nächste Batch macht aus dem Verlust etwas, das keine Zahl ist.
Sieh, dass die Aktualisierung ausgelassen wird und wo das auf der Kurve steht.</translation>
    </message>
    <message>
        <source>Cause trouble: an e&amp;xploding rate</source>
        <translation>Störung verursachen: eine e&amp;xplodierende Rate</translation>
    </message>
    <message>
        <source>One update with a learning rate beyond all measure destroys the weights.
See the run go back to the last good weights, with half the rate.</source>
        <translation>Eine Aktualisierung mit maßloser Lernrate zerstört die Gewichte.
Sieh, wie der Lauf zu den letzten guten Gewichten zurückgeht, mit der halben Rate.</translation>
    </message>
    <message>
        <source>Step cursor &amp;back</source>
        <translation>Schrittzeiger zurü&amp;ck</translation>
    </message>
    <message>
        <source>Every panel shows the kept model before this one.
Go back until the words fall apart.</source>
        <translation>Jedes Panel zeigt das behaltene Modell vor diesem.
Geh zurück, bis die Wörter zerfallen.</translation>
    </message>
    <message>
        <source>Step cursor &amp;forward</source>
        <translation>Schrittzeiger &amp;vor</translation>
    </message>
    <message>
        <source>Every panel shows the next kept model.
Beyond the last one is now.</source>
        <translation>Jedes Panel zeigt das nächste behaltene Modell.
Hinter dem letzten kommt jetzt.</translation>
    </message>
    <message>
        <source>Step cursor to the &amp;random model</source>
        <translation>Schrittzeiger zum Zufalls&amp;modell</translation>
    </message>
    <message>
        <source>Every panel shows the model before training.
Its guesses are all alike.</source>
        <translation>Jedes Panel zeigt das Modell vor dem Training.
Es hält alles für gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>Step cursor to no&amp;w</source>
        <translation>Schrittzeiger auf &amp;jetzt</translation>
    </message>
    <message>
        <source>Every panel shows the model in training again.
Training went on meanwhile.</source>
        <translation>Jedes Panel zeigt wieder das Modell im Training.
Das Training ging inzwischen weiter.</translation>
    </message>
    <message>
        <source>P&amp;lay the run&apos;s time</source>
        <translation>Zeit des &amp;Laufs abspielen</translation>
    </message>
    <message>
        <source>Goes through the kept models by itself, from the random one to now.
Watch bars and text while the run is told again.</source>
        <translation>Geht von selbst durch die behaltenen Modelle, vom zufälligen bis jetzt.
Sieh auf Balken und Text, während der Lauf noch einmal erzählt wird.</translation>
    </message>
    <message>
        <source>Sample &amp;again</source>
        <translation>&amp;Noch einmal ziehen</translation>
    </message>
    <message>
        <source>Completes the prompt again with every model.
While training runs, now is renewed by itself.</source>
        <translation>Setzt den Prompt mit jedem Modell noch einmal fort.
Während des Trainings erneuert sich jetzt von selbst.</translation>
    </message>
    <message>
        <source>New &amp;noise</source>
        <translation>Neues &amp;Rauschen</translation>
    </message>
    <message>
        <source>Other dice for every column.
See what was the model and what was chance.</source>
        <translation>Andere Würfel für jede Spalte.
Sieh, was am Modell lag und was am Zufall.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>Bars and text change at once instead of moving.
Easier on the eyes and on slow machines.</source>
        <translation>Balken und Text ändern sich sofort, statt sich zu bewegen.
Angenehmer für die Augen und für langsame Rechner.</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>&amp;Projektor</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Puts every panel back to its place.
Panels can be dragged by their heads.</source>
        <translation>Bringt jedes Panel an seinen Platz zurück.
Panels lassen sich am Kopf verschieben.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Then click anything in the window to read what it is.
Or rest the pointer on it.</source>
        <translation>Klicke danach im Fenster auf etwas, um zu lesen, was es ist.
Oder lass den Mauszeiger darauf ruhen.</translation>
    </message>
    <message>
        <source>&amp;About First Words</source>
        <translation>Ü&amp;ber First Words</translation>
    </message>
    <message>
        <source>What this program is.
</source>
        <translation>Was dieses Programm ist.
</translation>
    </message>
    <message>
        <source>Ta&amp;ke up the kept run</source>
        <translation>Den &amp;behaltenen Lauf wieder aufnehmen</translation>
    </message>
    <message>
        <source>Opens the run again at its last checkpoint; after a same start, the run before it.
Press it when something went wrong before a class: training goes on from there.</source>
        <translation>Öffnet den Lauf wieder an seinem letzten Checkpoint; nach einem gleichen Start den Lauf davor.
Drücke es, wenn vor der Klasse etwas schiefging: Das Training geht von dort weiter.</translation>
    </message>
    <message>
        <source>One panel at a time in large type, with big counters; 1 to 9 choose the panel.
B blanks the wall, the full stop freezes it to draw on, Page Down and Page Up turn the beats of a lesson. F11 ends it.</source>
        <translation>Ein Panel auf einmal in großer Schrift, mit großen Zählern; 1 bis 9 wählen das Panel.
B macht die Wand dunkel, der Punkt friert sie zum Zeichnen ein, Bild ab und Bild auf blättern durch die Schritte einer Lektion. F11 beendet es.</translation>
    </message>
    <message>
        <source>Pr&amp;esenter&apos;s window</source>
        <translation>&amp;Vortragsfenster</translation>
    </message>
    <message>
        <source>With a lesson on the projector: notes, time, hands, and what came in the rehearsal, for you alone.
It opens by itself where there is a second screen; with one screen it lies over the wall.</source>
        <translation>Mit einer Lektion am Projektor: Notizen, Zeit, Hände und was in der Generalprobe herauskam, für dich allein.
Es öffnet sich von selbst, wo es einen zweiten Bildschirm gibt; mit nur einem liegt es über der Wand.</translation>
    </message>
</context>
<context>
    <name>BranchModel</name>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Try ten times larger or smaller.</source>
        <translation>Nimm eine zehnmal größere oder kleinere.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Try another mixture of the built-in world, and look at the completions.</source>
        <translation>Nimm eine andere Mischung der eingebauten Welt und sieh dir die Fortsetzungen an.</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Try half or twice as many sequences in each step.</source>
        <translation>Nimm halb oder doppelt so viele Sequenzen pro Schritt.</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Another order of the text: see how much of a difference is chance.</source>
        <translation>Eine andere Reihenfolge des Textes: Sieh, wie viel vom Unterschied Zufall ist.</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The other rule of updating; it begins without memory.</source>
        <translation>Die andere Aktualisierungsregel; sie beginnt ohne Gedächtnis.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>reading the text</source>
        <translation>der Text wird gelesen</translation>
    </message>
    <message>
        <source>making the first pages of Merrow</source>
        <translation>die ersten Seiten von Merrow entstehen</translation>
    </message>
    <message>
        <source>making the rest of Merrow</source>
        <translation>der Rest von Merrow entsteht</translation>
    </message>
    <message>
        <source>learning tokens</source>
        <translation>die Token werden gelernt</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>der Text wird in Token zerlegt</translation>
    </message>
    <message>
        <source>counting what follows what</source>
        <translation>was auf was folgt, wird gezählt</translation>
    </message>
    <message>
        <source>CPU, %1 threads</source>
        <translation>CPU, %1 Threads</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA, bf16)</source>
        <translation>NVIDIA-GPU (CUDA, bf16)</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA, fp32: exact and slower)</source>
        <translation>NVIDIA-GPU (CUDA, fp32: genau und langsamer)</translation>
    </message>
    <message>
        <source>Slow and clear (textbook loops)</source>
        <translation>Langsam und klar (Schleifen wie im Lehrbuch)</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>Hauptstädte</translation>
    </message>
    <message>
        <source>towns of Merrow</source>
        <translation>Städte von Merrow</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>animals</source>
        <translation>Tiere</translation>
    </message>
    <message>
        <source>food</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>days and months</source>
        <translation>Tage und Monate</translation>
    </message>
    <message>
        <source>verbs</source>
        <translation>Verben</translation>
    </message>
    <message>
        <source>pronouns</source>
        <translation>Pronomen</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>Satzzeichen</translation>
    </message>
    <message>
        <source>capitalised words</source>
        <translation>großgeschriebene Wörter</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>andere Wörter</translation>
    </message>
    <message>
        <source>pieces of words</source>
        <translation>Wortstücke</translation>
    </message>
    <message>
        <source>single bytes</source>
        <translation>einzelne Bytes</translation>
    </message>
    <message>
        <source>special tokens</source>
        <translation>besondere Token</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Geschichten</translation>
    </message>
    <message>
        <source>Almanac</source>
        <translation>Almanach</translation>
    </message>
    <message>
        <source>Quiz sheets</source>
        <translation>Quizblätter</translation>
    </message>
    <message>
        <source>Forum threads</source>
        <translation>Forumsbeiträge</translation>
    </message>
    <message>
        <source>Dialogues and plays</source>
        <translation>Dialoge und Theaterstücke</translation>
    </message>
    <message>
        <source>Letters and diaries</source>
        <translation>Briefe und Tagebücher</translation>
    </message>
    <message>
        <source>The Gazette</source>
        <translation>Die Inselzeitung</translation>
    </message>
    <message>
        <source>Recipes and how-to</source>
        <translation>Rezepte und Anleitungen</translation>
    </message>
    <message>
        <source>Code pages</source>
        <translation>Programmseiten</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Rechenaufgaben</translation>
    </message>
    <message>
        <source>Verse and songs</source>
        <translation>Verse und Lieder</translation>
    </message>
    <message>
        <source>Notebooks</source>
        <translation>Notizbücher</translation>
    </message>
    <message>
        <source>Pattern lists</source>
        <translation>Musterlisten</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Schlüsse</translation>
    </message>
    <message>
        <source>Spanish phrasebook</source>
        <translation>Spanischer Sprachführer</translation>
    </message>
    <message>
        <source>Ship&apos;s logs</source>
        <translation>Schiffstagebücher</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>Fine-tuning pairs</source>
        <translation>Paare zum Fine-Tuning</translation>
    </message>
    <message>
        <source>Requests for rating</source>
        <translation>Anfragen zum Bewerten</translation>
    </message>
    <message>
        <source>Fewer than three of four words of its first line are words of the text it was trained on.</source>
        <translation>Weniger als drei von vier Wörtern der ersten Zeile sind Wörter des Trainingstextes.</translation>
    </message>
    <message>
        <source>The first line ends with a question mark.</source>
        <translation>Die erste Zeile endet mit einem Fragezeichen.</translation>
    </message>
    <message>
        <source>The first line names an answer: if the prompt names France, any capital would be one, right or wrong.</source>
        <translation>Die erste Zeile nennt eine Antwort: Nennt der Prompt Frankreich, gilt jede Hauptstadt, ob richtig oder falsch.</translation>
    </message>
    <message>
        <source>Anything else, also nothing at all where the document ends.</source>
        <translation>Alles andere, auch gar nichts, wo das Dokument endet.</translation>
    </message>
    <message>
        <source>Sums of three digits, the answer units first: nothing for a long time, then all at once.</source>
        <translation>Summen aus drei Ziffern, in der Antwort die Einer zuerst: lange nichts, dann alles auf einmal.</translation>
    </message>
    <message>
        <source>Six million parameters and a longer context: made for a graphics card.</source>
        <translation>Sechs Millionen Parameter und ein längerer Kontext: für eine Grafikkarte gemacht.</translation>
    </message>
    <message>
        <source>Ember&apos;s size built as GPT-2 was and trained with AdamW: see what the newer parts are worth.</source>
        <translation>So groß wie Ember, gebaut wie GPT-2 und mit AdamW trainiert: Sieh, was die neueren Teile wert sind.</translation>
    </message>
    <message>
        <source>The default: small enough for two cores and three minutes, large enough to write sentences of its world.</source>
        <translation>Die Voreinstellung: klein genug für zwei Kerne und drei Minuten, groß genug, um Sätze seiner Welt zu schreiben.</translation>
    </message>
    <message>
        <source>The published shape of the smallest GPT-2, for a graphics card; on a processor it writes, but hardly learns.</source>
        <translation>Die veröffentlichte Form des kleinsten GPT-2, für eine Grafikkarte; auf einem Prozessor schreibt es, lernt aber kaum.</translation>
    </message>
    <message>
        <source>Three million parameters: an hour or more on a processor.</source>
        <translation>Drei Millionen Parameter: eine Stunde oder mehr auf einem Prozessor.</translation>
    </message>
    <message>
        <source>Twice Ember: for a run of a quarter to half an hour.</source>
        <translation>Zweimal Ember: für einen Lauf von einer viertel bis halben Stunde.</translation>
    </message>
    <message>
        <source>The published configuration of ten million parameters, without dropout; for a graphics card or patience.</source>
        <translation>Die veröffentlichte Konfiguration mit zehn Millionen Parametern, ohne Dropout; für eine Grafikkarte oder viel Geduld.</translation>
    </message>
    <message>
        <source>The published small size with newer parts and Muon: the same loss in a fraction of the time.</source>
        <translation>Die veröffentlichte kleine Größe mit neueren Teilen und Muon: derselbe Verlust in einem Bruchteil der Zeit.</translation>
    </message>
    <message>
        <source>The published small configuration for a processor, without dropout; for comparison with other programs.</source>
        <translation>Die veröffentlichte kleine Konfiguration für einen Prozessor, ohne Dropout; zum Vergleich mit anderen Programmen.</translation>
    </message>
    <message>
        <source>Random symbols, then the same again: half a minute until a head is formed that copies.</source>
        <translation>Zufällige Zeichen, dann dieselben noch einmal: eine halbe Minute, bis ein Kopf entstanden ist, der kopiert.</translation>
    </message>
    <message>
        <source>The smallest: for slow computers, and for comparing many runs.</source>
        <translation>Das kleinste: für langsame Rechner und um viele Läufe zu vergleichen.</translation>
    </message>
    <message>
        <source>Two narrow layers and the fast recipe: a readable curve on a page of Shakespeare in three seconds.</source>
        <translation>Zwei schmale Schichten und das schnelle Rezept: eine lesbare Kurve auf einer Seite Shakespeare in drei Sekunden.</translation>
    </message>
    <message>
        <source>Report of the run</source>
        <translation>Bericht über den Lauf</translation>
    </message>
    <message>
        <source>Table of the metrics</source>
        <translation>Tabelle der Messwerte</translation>
    </message>
    <message>
        <source>Metrics, one object per line</source>
        <translation>Messwerte, ein Objekt pro Zeile</translation>
    </message>
    <message>
        <source>Drawing of the loss curve</source>
        <translation>Zeichnung der Verlustkurve</translation>
    </message>
    <message>
        <source>Step %1: the loss or the gradient was no number, so this batch was skipped.</source>
        <translation>Schritt %1: Der Verlust oder der Gradient war keine Zahl, also wurde dieser Batch ausgelassen.</translation>
    </message>
    <message>
        <source>Step %1: no number several times in a row; back to the weights of step %2, learning rate halved to %3.</source>
        <translation>Schritt %1: mehrmals hintereinander keine Zahl; zurück zu den Gewichten von Schritt %2, die Lernrate auf %3 halbiert.</translation>
    </message>
    <message>
        <source>Step %1: no number again, and going back had not helped; training stopped.</source>
        <translation>Schritt %1: wieder keine Zahl, und Zurückgehen hatte nicht geholfen; das Training hat angehalten.</translation>
    </message>
    <message>
        <source>Step %1: the run could be saved again.</source>
        <translation>Schritt %1: Der Lauf ließ sich wieder speichern.</translation>
    </message>
    <message>
        <source>Step %1: the run could not be saved, so training waited. %2</source>
        <translation>Schritt %1: Der Lauf ließ sich nicht speichern, also wartete das Training. %2</translation>
    </message>
    <message>
        <source>Step %1: one update with an exploding learning rate, caused on purpose.</source>
        <translation>Schritt %1: eine Aktualisierung mit explodierender Lernrate, absichtlich herbeigeführt.</translation>
    </message>
    <message>
        <source>Step %1: a broken batch, caused on purpose.</source>
        <translation>Schritt %1: ein kaputter Batch, absichtlich herbeigeführt.</translation>
    </message>
    <message>
        <source>It was the %1rd in a row: the weights of step %2 are back, and the learning rate is half of what it was.</source>
        <translation>Es war die %1. hintereinander: Die Gewichte von Schritt %2 sind zurück, und die Lernrate ist halb so groß wie vorher.</translation>
    </message>
    <message>
        <source>Training is paused: choose a lower rate and press Same start.</source>
        <translation>Das Training pausiert: Wähle eine kleinere Rate und drücke Gleicher Start.</translation>
    </message>
    <message>
        <source>Training goes on with the next batch.</source>
        <translation>Das Training geht mit dem nächsten Batch weiter.</translation>
    </message>
    <message>
        <source>This run is being trained by another process; here it can only be looked at.</source>
        <translation>Dieser Lauf wird von einem anderen Programm trainiert; hier kannst du ihn nur ansehen.</translation>
    </message>
    <message>
        <source>Training will be very slow here: %1.</source>
        <translation>Das Training wird hier sehr langsam sein: %1.</translation>
    </message>
    <message>
        <source>branched at step %1: %2 %3 → %4, with a new optimizer</source>
        <translation>abgezweigt bei Schritt %1: %2 %3 → %4, mit neuem Optimierer</translation>
    </message>
    <message>
        <source>branched at step %1: %2 %3 → %4</source>
        <translation>abgezweigt bei Schritt %1: %2 %3 → %4</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>%1 bytes are not valid UTF-8; they are kept and trained on as bytes.</source>
        <translation>%1 Bytes sind kein gültiges UTF-8; sie bleiben und werden als Bytes mittrainiert.</translation>
    </message>
    <message>
        <source>%1 of the files were left out, the first because: %2.</source>
        <translation>%1 der Dateien wurden ausgelassen, die erste aus diesem Grund: %2.</translation>
    </message>
    <message>
        <source>This text has %1 tokens: %2 to train on and %3 to check with; a context of %4 needs at least %5 on each side. Add text, or use a smaller context (model.n_ctx = %6 would fit).</source>
        <translation>Dieser Text hat %1 Token: %2 zum Trainieren und %3 zum Prüfen; ein Kontext von %4 braucht mindestens %5 auf jeder Seite. Nimm mehr Text oder einen kleineren Kontext (model.n_ctx = %6 würde passen).</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes). Choose a file with text in it.</source>
        <translation>%1 ist leer (0 Bytes). Wähle eine Datei mit Text.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but all of them are white space or document separators. Choose a file with text in it.</source>
        <translation>%1 hat %2 Bytes, aber alle sind Leerraum oder Dokumenttrenner. Wähle eine Datei mit Text.</translation>
    </message>
    <message>
        <source>%1 looks like a binary file, not text: of its %2 bytes %3 are NUL and %4 are other control bytes. Choose a plain text file (UTF-8).</source>
        <translation>%1 sieht nach einer Binärdatei aus, nicht nach Text: Von ihren %2 Bytes sind %3 NUL und %4 andere Steuerbytes. Wähle eine einfache Textdatei (UTF-8).</translation>
    </message>
    <message>
        <source>%1 is UTF-16 text (%2 bytes, with a byte order mark); UTF-8 is needed. Save it as UTF-8, or convert it with: %3</source>
        <translation>%1 ist UTF-16-Text (%2 Bytes, mit Byte-Reihenfolge-Marke); gebraucht wird UTF-8. Speichere die Datei als UTF-8 oder wandle sie um mit: %3</translation>
    </message>
    <message>
        <source>%1 is %2, not plain text (%3 bytes). %4</source>
        <translation>%1 ist %2, kein einfacher Text (%3 Bytes). %4</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive (also .docx, .odt and .epub are)</source>
        <translation>ein ZIP-Archiv (auch .docx, .odt und .epub sind welche)</translation>
    </message>
    <message>
        <source>compressed with gzip</source>
        <translation>mit gzip komprimiert</translation>
    </message>
    <message>
        <source>compressed with zstd</source>
        <translation>mit zstd komprimiert</translation>
    </message>
    <message>
        <source>compressed with xz</source>
        <translation>mit xz komprimiert</translation>
    </message>
    <message>
        <source>compressed with bzip2</source>
        <translation>mit bzip2 komprimiert</translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation>eine Parquet-Tabelle</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>ein Bild (PNG)</translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation>ein Bild (JPEG)</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a Rich Text document</source>
        <translation>ein Rich-Text-Dokument</translation>
    </message>
    <message>
        <source>Save it as plain text, for example with: %1</source>
        <translation>Speichere es als einfachen Text, zum Beispiel mit: %1</translation>
    </message>
    <message>
        <source>Unpack it, or save the document as plain text (UTF-8).</source>
        <translation>Entpacke es oder speichere das Dokument als einfachen Text (UTF-8).</translation>
    </message>
    <message>
        <source>Unpack it with: %1</source>
        <translation>Entpacke es mit: %1</translation>
    </message>
    <message>
        <source>Export its text column as a plain text file.</source>
        <translation>Exportiere die Textspalte als einfache Textdatei.</translation>
    </message>
    <message>
        <source>Choose a text file.</source>
        <translation>Wähle eine Textdatei.</translation>
    </message>
    <message>
        <source>Save it as plain text (UTF-8).</source>
        <translation>Speichere es als einfachen Text (UTF-8).</translation>
    </message>
    <message>
        <source>The folder %1 has no text to train on: %2. Choose a folder with plain text files (UTF-8).</source>
        <translation>Der Ordner %1 enthält keinen Text zum Trainieren: %2. Wähle einen Ordner mit einfachen Textdateien (UTF-8).</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>%1 entries were skipped, the first of them %2</source>
        <translation>%1 Einträge wurden ausgelassen, der erste davon %2</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the spelling; relative paths are looked up from %2.</source>
        <translation>%1 gibt es nicht. Prüfe die Schreibweise; relative Pfade werden von %2 aus gesucht.</translation>
    </message>
    <message>
        <source>The text has changed since this run was trained, so it cannot go on exactly. A new run can start from its model: train --init %1.</source>
        <translation>Der Text hat sich geändert, seit dieser Lauf trainiert wurde, also kann er nicht genau fortgesetzt werden. Ein neuer Lauf kann mit seinem Modell beginnen: train --init %1.</translation>
    </message>
    <message>
        <source>The learning rate must lie between 0 and 10, not %1.</source>
        <translation>Die Lernrate muss zwischen 0 und 10 liegen, nicht bei %1.</translation>
    </message>
    <message>
        <source>There is no model to save yet.</source>
        <translation>Es gibt noch kein Modell zu speichern.</translation>
    </message>
    <message>
        <source>The meters ask about the built-in world, and this run reads another text.</source>
        <translation>Die Messwerte fragen nach der eingebauten Welt, und dieser Lauf liest einen anderen Text.</translation>
    </message>
    <message>
        <source>At most %1 samples are written at once, not %2.</source>
        <translation>Höchstens %1 Proben werden auf einmal geschrieben, nicht %2.</translation>
    </message>
    <message>
        <source>There is no such model to ask yet: none is pinned or shown.</source>
        <translation>Ein solches Modell gibt es noch nicht: Keines ist angeheftet oder wird gezeigt.</translation>
    </message>
    <message>
        <source>The text is still being read; what it knows as words is not known yet. Try again in a moment.</source>
        <translation>Der Text wird noch gelesen; welche Wörter er kennt, steht noch nicht fest. Versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The text is still being prepared; its pages can be looked at then. A text of your own works already.</source>
        <translation>Der Text wird noch vorbereitet; seine Seiten lassen sich danach ansehen. Ein eigener Text geht schon.</translation>
    </message>
    <message>
        <source>The writer stops at %1 tokens; start again, or go back to an earlier token.</source>
        <translation>Der Schreiber hört bei %1 Token auf; fang neu an oder geh zu einem früheren Token zurück.</translation>
    </message>
    <message>
        <source>There is no training yet that could get into trouble.</source>
        <translation>Es gibt noch kein Training, das man stören könnte.</translation>
    </message>
    <message>
        <source>This run is not kept, so its earlier models are gone.</source>
        <translation>Dieser Lauf wird nicht aufbewahrt, also sind seine früheren Modelle fort.</translation>
    </message>
    <message>
        <source>%1 is being trained by %2; it can be looked at, but not changed.</source>
        <translation>%1 wird von %2 trainiert; ansehen lässt er sich, ändern nicht.</translation>
    </message>
    <message>
        <source>%1 is being trained by %2; stop it first.</source>
        <translation>%1 wird von %2 trainiert; halte das zuerst an.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of First Words.</source>
        <translation>%1 wurde von einer neueren Version von First Words geschrieben.</translation>
    </message>
    <message>
        <source>%1 is damaged: its checksum does not fit.</source>
        <translation>%1 ist beschädigt: Die Prüfsumme passt nicht.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>In %1 lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>CPU, %1 thread</source>
        <translation>CPU, %1 Thread</translation>
    </message>
    <message>
        <source>Step %1: the %2 is no longer a number, so this update was not applied. The learning rate was %3; usual for this preset is %4. %5</source>
        <translation>Schritt %1: %2 ist keine Zahl mehr, also wurde diese Aktualisierung nicht angewendet. Die Lernrate war %3; üblich für dieses Preset ist %4. %5</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>der Verlust</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>der Gradient</translation>
    </message>
    <message>
        <source>%1 The model of step %2 was safe and is now on the CPU%3; Start goes on from there.</source>
        <translation>%1 Das Modell von Schritt %2 war in Sicherheit und ist jetzt auf der CPU%3; von dort geht es mit Start weiter.</translation>
    </message>
    <message>
        <source> (%1 steps are lost)</source>
        <translation> (%1 Schritte sind verloren)</translation>
    </message>
    <message>
        <source>The built-in world&apos;s data folder %1 cannot be read: %2. Was it installed?</source>
        <translation>Der Datenordner %1 der eingebauten Welt ist nicht lesbar: %2. Wurde er installiert?</translation>
    </message>
</context>
<context>
    <name>LessonVerbs</name>
    <message>
        <source>Nudge once first: then there are weights to check.</source>
        <translation>Gib zuerst einen Schubs: Dann gibt es Gewichte zu prüfen.</translation>
    </message>
    <message>
        <source>There is no model called &apos;%1&apos; here.</source>
        <translation>Ein Modell namens „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no model to train yet.</source>
        <translation>Es gibt noch kein Modell zum Trainieren.</translation>
    </message>
    <message>
        <source>No run of yours has a model like that yet. Train one now, in about %1?</source>
        <translation>Keiner deiner Läufe hat schon so ein Modell. Jetzt eines trainieren, in etwa %1?</translation>
    </message>
    <message>
        <source>No run of yours has a model like that yet. Train one now?</source>
        <translation>Keiner deiner Läufe hat schon so ein Modell. Jetzt eines trainieren?</translation>
    </message>
    <message>
        <source>The text is still being prepared; try again in a moment.</source>
        <translation>Der Text wird noch vorbereitet; versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>No step of this run is kept yet: train first.</source>
        <translation>Von diesem Lauf ist noch kein Schritt aufbewahrt: Trainiere zuerst.</translation>
    </message>
    <message>
        <source>The random model has its own column; train before you pin.</source>
        <translation>Das Zufallsmodell hat seine eigene Spalte; trainiere, bevor du anheftest.</translation>
    </message>
    <message>
        <source>There is no step to branch from yet: train first.</source>
        <translation>Es gibt noch keinen Schritt zum Abzweigen: Trainiere zuerst.</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>how far the guesses are from the text; lower is better</source>
        <translation>wie weit die Vorhersagen vom Text entfernt sind; weniger ist besser</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Nächstes Token</translation>
    </message>
    <message>
        <source>what each model expects after your prompt</source>
        <translation>was jedes Modell nach deinem Prompt erwartet</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Fortsetzungen</translation>
    </message>
    <message>
        <source>the same prompt continued by models of several ages, with the same noise</source>
        <translation>derselbe Prompt, fortgesetzt von Modellen verschiedenen Alters, mit demselben Rauschen</translation>
    </message>
    <message>
        <source>Training text</source>
        <translation>Trainingstext</translation>
    </message>
    <message>
        <source>what the models read: how often, where, and where their words come from</source>
        <translation>was die Modelle lesen: wie oft, wo, und woher ihre Wörter kommen</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>where every head looks while it reads your prompt</source>
        <translation>wohin jeder Kopf schaut, während er deinen Prompt liest</translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation>Logit Lens</translation>
    </message>
    <message>
        <source>what the model would say if it stopped after each block</source>
        <translation>was das Modell sagen würde, wenn es nach jedem Block aufhörte</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>which tokens the model takes for alike</source>
        <translation>welche Token das Modell für ähnlich hält</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>how large weights, gradients and updates are, layer by layer</source>
        <translation>wie groß Gewichte, Gradienten und Aktualisierungen sind, Schicht für Schicht</translation>
    </message>
    <message>
        <source>One nudge</source>
        <translation>Ein Schubs</translation>
    </message>
    <message>
        <source>what one sentence does to the weights, and what that changes</source>
        <translation>was ein Satz mit den Gewichten macht und was sich dadurch ändert</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>one token at a time: the bars, the dice, the clock</source>
        <translation>ein Token nach dem anderen: die Balken, die Würfel, die Uhr</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>one prompt, many answers, sorted and counted</source>
        <translation>ein Prompt, viele Antworten, sortiert und gezählt</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>what is learned in which order</source>
        <translation>was in welcher Reihenfolge gelernt wird</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>all your runs: open, go on, compare</source>
        <translation>alle deine Läufe: öffnen, fortsetzen, vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>several runs on one chart, and what differs between them</source>
        <translation>mehrere Läufe in einem Diagramm und was sie unterscheidet</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>step by step: predict, run, look, explain</source>
        <translation>Schritt für Schritt: vorhersagen, laufen lassen, hinsehen, erklären</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>how a text is cut into pieces, and how the cutting was learned</source>
        <translation>wie ein Text in Stücke zerlegt wird und wie das Zerlegen gelernt wurde</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>a page painted by its loss, and what its predictions are worth as a file</source>
        <translation>eine Seite, nach ihrem Verlust eingefärbt, und was die Vorhersagen als Datei wert sind</translation>
    </message>
    <message>
        <source>Guessing game</source>
        <translation>Ratespiel</translation>
    </message>
    <message>
        <source>you and the model guess what comes next in a text that neither has seen</source>
        <translation>du und das Modell erraten, was in einem Text folgt, den beide nicht kennen</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>token embeddings</source>
        <translation>Token-Embeddings</translation>
    </message>
    <message>
        <source>position embeddings</source>
        <translation>Positions-Embeddings</translation>
    </message>
    <message>
        <source>norm before attention</source>
        <translation>Norm vor der Attention</translation>
    </message>
    <message>
        <source>attention queries</source>
        <translation>Attention: Queries</translation>
    </message>
    <message>
        <source>attention keys</source>
        <translation>Attention: Keys</translation>
    </message>
    <message>
        <source>attention values</source>
        <translation>Attention: Values</translation>
    </message>
    <message>
        <source>norm of queries</source>
        <translation>Norm der Queries</translation>
    </message>
    <message>
        <source>norm of keys</source>
        <translation>Norm der Keys</translation>
    </message>
    <message>
        <source>attention output</source>
        <translation>Attention: Ausgabe</translation>
    </message>
    <message>
        <source>norm before MLP</source>
        <translation>Norm vor dem MLP</translation>
    </message>
    <message>
        <source>MLP gate</source>
        <translation>MLP: Gate</translation>
    </message>
    <message>
        <source>MLP up</source>
        <translation>MLP: hinauf</translation>
    </message>
    <message>
        <source>MLP down</source>
        <translation>MLP: hinab</translation>
    </message>
    <message>
        <source>final norm</source>
        <translation>letzte Norm</translation>
    </message>
    <message>
        <source>output head</source>
        <translation>Ausgabekopf</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>%1, bias</source>
        <translation>%1, Bias</translation>
    </message>
    <message>
        <source>block %1, %2</source>
        <translation>Block %1, %2</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
</context>
<context>
    <name>PathChoice</name>
    <message>
        <source>%1, %2 min</source>
        <translation>%1, %2 min</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>ganz</translation>
    </message>
    <message>
        <source>core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>one class</source>
        <translation>eine Stunde</translation>
    </message>
</context>
<context>
    <name>PresenterNotes</name>
    <message>
        <source>✔ %1 %2</source>
        <translation>✔ %1 %2</translation>
    </message>
    <message>
        <source>Ask.</source>
        <translation>Frage.</translation>
    </message>
    <message>
        <source>A good answer.</source>
        <translation>Eine gute Antwort.</translation>
    </message>
    <message>
        <source>Afterwards.</source>
        <translation>Danach.</translation>
    </message>
    <message>
        <source>Usual.</source>
        <translation>Das Übliche.</translation>
    </message>
    <message>
        <source>If it has not happened yet.</source>
        <translation>Falls es noch nicht eingetreten ist.</translation>
    </message>
    <message>
        <source>If it does not happen.</source>
        <translation>Falls es nicht eintritt.</translation>
    </message>
    <message>
        <source>Hint.</source>
        <translation>Hinweis.</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>This run is damaged.</source>
        <translation>Dieser Lauf ist beschädigt.</translation>
    </message>
    <message>
        <source>This run is open already.</source>
        <translation>Dieser Lauf ist schon geöffnet.</translation>
    </message>
    <message>
        <source>This run is open here; open or start another one first.</source>
        <translation>Dieser Lauf ist hier geöffnet; öffne oder starte zuerst einen anderen.</translation>
    </message>
    <message>
        <source>This run is in training; stop it first.</source>
        <translation>Dieser Lauf wird gerade trainiert; halte ihn zuerst an.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Brings the run back: its curve, its model in every panel, and Train goes on where it stopped.
What is open now is kept as it stands.</source>
        <translation>Holt den Lauf zurück: seine Kurve, sein Modell in jedem Panel, und Trainieren geht weiter, wo er aufgehört hat.
Was jetzt offen ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Another name for the run.
Name it after the question it answers.</source>
        <translation>Ein anderer Name für den Lauf.
Benenne ihn nach der Frage, die er beantwortet.</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>&amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>A line of your own about the run.
Write down what you expected before you look.</source>
        <translation>Eine eigene Zeile über den Lauf.
Schreib auf, was du erwartest, bevor du hinsiehst.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Writes a report of the run, its numbers as a table, or its curve as a picture.
Hand in the report: it stands alone, with curve, samples and settings.</source>
        <translation>Schreibt einen Bericht über den Lauf, seine Zahlen als Tabelle oder seine Kurve als Bild.
Gib den Bericht ab: Er steht für sich, mit Kurve, Proben und Einstellungen.</translation>
    </message>
    <message>
        <source>&amp;Branch…</source>
        <translation>&amp;Abzweigen…</translation>
    </message>
    <message>
        <source>A second run that begins with a model of this one, with exactly one thing changed. Opens the run first.
Move the bar of steps at the bottom to branch earlier.</source>
        <translation>Ein zweiter Lauf, der mit einem Modell dieses Laufs beginnt, mit genau einer Änderung. Öffnet zuerst den Lauf.
Schiebe die Schrittleiste unten, um früher abzuzweigen.</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>Where the run is on disk: models, settings and metrics as plain files.
Other programs can read them.</source>
        <translation>Wo der Lauf auf der Platte liegt: Modelle, Einstellungen und Messwerte als einfache Dateien.
Andere Programme können sie lesen.</translation>
    </message>
    <message>
        <source>Move to the &amp;trash</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>Takes the selected runs out of the library.
Undo puts them back, and so can any file manager.</source>
        <translation>Nimmt die gewählten Läufe aus der Bibliothek.
Rückgängig holt sie zurück, und jeder Dateimanager kann das auch.</translation>
    </message>
</context>
<context>
    <name>RunExporter</name>
    <message>
        <source>Picture of the loss chart</source>
        <translation>Bild des Verlustdiagramms</translation>
    </message>
    <message>
        <source>Loss chart for printing</source>
        <translation>Verlustdiagramm zum Drucken</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>open here</source>
        <translation>hier geöffnet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>train %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1 bei Schritt %2</translation>
    </message>
    <message>
        <source>branch from step %1 of %2</source>
        <translation>Zweig ab Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 from step %2 of %3</source>
        <translation>%1 ab Schritt %2 von %3</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>uniform</source>
        <translation>uniform</translation>
    </message>
    <message>
        <source>knows nothing</source>
        <translation>weiß nichts</translation>
    </message>
    <message>
        <source>unigram</source>
        <translation>Unigramm</translation>
    </message>
    <message>
        <source>how often tokens occur</source>
        <translation>wie oft Token vorkommen</translation>
    </message>
    <message>
        <source>bigram</source>
        <translation>Bigramm</translation>
    </message>
    <message>
        <source>which follows which</source>
        <translation>welches auf welches folgt</translation>
    </message>
    <message>
        <source>trigram</source>
        <translation>Trigramm</translation>
    </message>
    <message>
        <source>which follows which two</source>
        <translation>welches auf welche zwei folgt</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>the best possible on this text</source>
        <translation>das Bestmögliche bei diesem Text</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>viewing %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>now, %1</source>
        <translation>jetzt, %1</translation>
    </message>
    <message>
        <source>before training: random weights</source>
        <translation>vor dem Training: Zufallsgewichte</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>at the step cursor</source>
        <translation>am Schrittzeiger</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>noch nicht trainiert</translation>
    </message>
    <message>
        <source>the model as it is</source>
        <translation>das Modell, wie es ist</translation>
    </message>
</context>
<context>
    <name>fw::AlternativesPopup</name>
    <message>
        <source>Alternatives to this token</source>
        <translation>Alternativen zu diesem Token</translation>
    </message>
    <message>
        <source>What it could have been.
Choose one to continue from there.</source>
        <translation>Was es hätte sein können.
Wähle eines, um von dort weiterzugehen.</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
</context>
<context>
    <name>fw::AnswerInput</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Nach oben: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Nach unten: %1</translation>
    </message>
</context>
<context>
    <name>fw::AttentionMapView</name>
    <message>
        <source>%1 looks at %2: %3</source>
        <translation>%1 schaut auf %2: %3</translation>
    </message>
</context>
<context>
    <name>fw::AttentionModel</name>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>%1 looks at %2</source>
        <translation>%1 schaut auf %2</translation>
    </message>
</context>
<context>
    <name>fw::AttentionPanel</name>
    <message>
        <source>Tokens of the prompt, tinted by attention</source>
        <translation>Token des Prompts, nach Attention getönt</translation>
    </message>
    <message>
        <source>The prompt. The framed token looks; the deeper the tint, the more it takes from there.</source>
        <translation>Der Prompt. Das umrahmte Token schaut; je kräftiger die Tönung, desto mehr nimmt es von dort.</translation>
    </message>
    <message>
        <source>Point at another token. The prompt is that of the next-token panel.</source>
        <translation>Zeige auf ein anderes Token. Der Prompt ist der aus dem Panel Nächstes Token.</translation>
    </message>
    <message>
        <source>Attention of the chosen head</source>
        <translation>Attention des gewählten Kopfs</translation>
    </message>
    <message>
        <source>Each row is a token that looks, each column a token looked at. Nobody sees ahead: the upper half is empty.</source>
        <translation>Jede Zeile ist ein Token, das schaut, jede Spalte eines, auf das geschaut wird. Niemand sieht voraus: Die obere Hälfte ist leer.</translation>
    </message>
    <message>
        <source>Try a prompt in which a name comes twice, and look for a head that finds the first one.</source>
        <translation>Nimm einen Prompt, in dem ein Name zweimal vorkommt, und such einen Kopf, der den ersten findet.</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Alle Köpfe</translation>
    </message>
    <message>
        <source>Every head of every block, small.</source>
        <translation>Jeder Kopf jedes Blocks, klein.</translation>
    </message>
    <message>
        <source>Click one to see it large, or use the arrow keys.</source>
        <translation>Klicke auf einen, um ihn groß zu sehen, oder nimm die Pfeiltasten.</translation>
    </message>
    <message>
        <source>block %1, head %2: %3</source>
        <translation>Block %1, Kopf %2: %3</translation>
    </message>
</context>
<context>
    <name>fw::BarColumnView</name>
    <message>
        <source>%1 choices</source>
        <translation>%1 Möglichkeiten</translation>
    </message>
    <message>
        <source>, %1 as sampled</source>
        <translation>, %1 beim Ziehen</translation>
    </message>
    <message>
        <source>Entropy %1 nats: as unsure as choosing among %2 equally likely tokens.
After temperature, top-k and top-p: %3 nats.</source>
        <translation>Entropie %1 Nats: so unsicher wie die Wahl unter %2 gleich wahrscheinlichen Token.
Nach Temperatur, Top-k und Top-p: %3 Nats.</translation>
    </message>
    <message>
        <source>Next tokens, %1</source>
        <translation>Nächste Token, %1</translation>
    </message>
</context>
<context>
    <name>fw::BigCounters</name>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>Möglichkeiten</translation>
    </message>
    <message>
        <source>tokens read</source>
        <translation>gelesene Token</translation>
    </message>
    <message>
        <source>Loss, nats per token</source>
        <translation>Verlust, Nats pro Token</translation>
    </message>
    <message>
        <source>As unsure as choosing among so many tokens</source>
        <translation>So unsicher wie die Wahl unter so vielen Token</translation>
    </message>
    <message>
        <source>Tokens that training has read</source>
        <translation>Token, die das Training gelesen hat</translation>
    </message>
    <message>
        <source>viewing step %1</source>
        <translation>Ansicht: Schritt %1</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>vor dem Training</translation>
    </message>
</context>
<context>
    <name>fw::BranchModel</name>
    <message>
        <source>There is no step to branch from yet: train first.</source>
        <translation>Es gibt noch keinen Schritt zum Abzweigen: Trainiere zuerst.</translation>
    </message>
    <message>
        <source>Choose another value than the run has.</source>
        <translation>Wähle einen anderen Wert, als der Lauf hat.</translation>
    </message>
    <message>
        <source>Only one run can train here.</source>
        <translation>Hier kann nur ein Lauf trainieren.</translation>
    </message>
    <message>
        <source>A second run is training already; stop it first.</source>
        <translation>Es trainiert schon ein zweiter Lauf; halte ihn zuerst an.</translation>
    </message>
    <message>
        <source>The run it comes from has done all its steps.</source>
        <translation>Der Lauf, von dem er kommt, hat alle seine Schritte gemacht.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>fw::BranchSheet</name>
    <message>
        <source>&amp;Train both</source>
        <translation>&amp;Beide trainieren</translation>
    </message>
    <message>
        <source>Start the branch</source>
        <translation>Zweig starten</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>Exactly one thing, or nobody knows what made the difference.</source>
        <translation>Genau eines, sonst weiß niemand, woran der Unterschied lag.</translation>
    </message>
    <message>
        <source>Begin with the learning rate.</source>
        <translation>Fang mit der Lernrate an.</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>The value that the branch trains with from this step on.</source>
        <translation>Der Wert, mit dem der Zweig von diesem Schritt an trainiert.</translation>
    </message>
    <message>
        <source>Change it enough to see something.</source>
        <translation>Ändere ihn so weit, dass etwas zu sehen ist.</translation>
    </message>
    <message>
        <source>Read the summary of each.</source>
        <translation>Lies, was zu jedem steht.</translation>
    </message>
    <message>
        <source>Train both</source>
        <translation>Beide trainieren</translation>
    </message>
    <message>
        <source>The run it comes from goes on training in the background, on the same chart.</source>
        <translation>Der Lauf, von dem er kommt, trainiert im Hintergrund weiter, im selben Diagramm.</translation>
    </message>
    <message>
        <source>Watch the curves part.</source>
        <translation>Sieh zu, wie sich die Kurven trennen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Branch at step %1&lt;/b&gt; and change</source>
        <translation>&lt;b&gt;Bei Schritt %1 abzweigen&lt;/b&gt; und ändern:</translation>
    </message>
    <message>
        <source>&lt;b&gt;Branch&lt;/b&gt;</source>
        <translation>&lt;b&gt;Abzweigen&lt;/b&gt;</translation>
    </message>
    <message>
        <source>from %1 to</source>
        <translation>von %1 zu</translation>
    </message>
    <message>
        <source>With both in training, each has half of the processor&apos;s threads and is about half as fast.</source>
        <translation>Trainieren beide, hat jeder die Hälfte der Threads des Prozessors und ist etwa halb so schnell.</translation>
    </message>
    <message>
        <source>Train both: %1</source>
        <translation>Beide trainieren: %1</translation>
    </message>
</context>
<context>
    <name>fw::CheckView</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Frage %1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>There is nothing to repeat yet.</source>
        <translation>Es gibt noch nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>%1 of %2 right at the first try.</source>
        <translation>%1 von %2 beim ersten Mal richtig.</translation>
    </message>
    <message>
        <source>Look at the questions again</source>
        <translation>Die Fragen noch einmal ansehen</translation>
    </message>
</context>
<context>
    <name>fw::CheckpointLabel</name>
    <message>
        <source>**✔ Seen.**</source>
        <translation>**✔ Gesehen.**</translation>
    </message>
    <message>
        <source>**… Not yet.** %1</source>
        <translation>**… Noch nicht.** %1</translation>
    </message>
    <message>
        <source>**○ It did not happen this time.** %1</source>
        <translation>**○ Diesmal ist es nicht passiert.** %1</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>Üblich: %1</translation>
    </message>
</context>
<context>
    <name>fw::ClassBars</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>  (%1 to %2)</source>
        <translation>  (%1 bis %2)</translation>
    </message>
</context>
<context>
    <name>fw::ComparePanel</name>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>Bottom axis</source>
        <translation>Untere Achse</translation>
    </message>
    <message>
        <source>What the runs are measured by: updates, tokens seen, training time, or arithmetic (estimated from the model&apos;s size).</source>
        <translation>Woran die Läufe gemessen werden: Aktualisierungen, gelesene Token, Trainingszeit oder Rechenarbeit (aus der Größe des Modells geschätzt).</translation>
    </message>
    <message>
        <source>Compare two sizes by FLOPs: which one uses them better?</source>
        <translation>Vergleiche zwei Größen nach FLOPs: Welche nutzt sie besser?</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The loss on the batches, smoothed.</source>
        <translation>Der Verlust auf den Batches, geglättet.</translation>
    </message>
    <message>
        <source>Noisy runs cross often; look at the trend.</source>
        <translation>Verrauschte Läufe kreuzen sich oft; sieh auf den Trend.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>The loss on text that is not trained on.</source>
        <translation>Der Verlust auf Text, mit dem nicht trainiert wird.</translation>
    </message>
    <message>
        <source>A gap between the two is memorising.</source>
        <translation>Eine Lücke zwischen beiden ist Auswendiglernen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Every factor of ten takes the same width.</source>
        <translation>Jeder Faktor zehn bekommt dieselbe Breite.</translation>
    </message>
    <message>
        <source>Look at the first hundred steps.</source>
        <translation>Sieh dir die ersten hundert Schritte an.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Shows the whole curves again (key 0).</source>
        <translation>Zeigt wieder die ganzen Kurven (Taste 0).</translation>
    </message>
    <message>
        <source>Turn the mouse wheel or press + to zoom in, drag to move.</source>
        <translation>Dreh das Mausrad oder drücke + zum Vergrößern, ziehe zum Verschieben.</translation>
    </message>
    <message>
        <source>Check two or more runs in Runs and press Compare.</source>
        <translation>Hake in Läufe zwei oder mehr an und drücke Vergleichen.</translation>
    </message>
    <message>
        <source>Show Runs</source>
        <translation>Läufe zeigen</translation>
    </message>
    <message>
        <source>Opens the list of all your runs.</source>
        <translation>Öffnet die Liste aller deiner Läufe.</translation>
    </message>
    <message>
        <source>Check two that differ in one thing.</source>
        <translation>Hake zwei an, die sich in einem unterscheiden.</translation>
    </message>
    <message>
        <source>Loss curves of the runs</source>
        <translation>Verlustkurven der Läufe</translation>
    </message>
    <message>
        <source>One curve per run; dots are validation. Arrow keys move the cursor, + and - zoom, 0 fits, T goes to the table.</source>
        <translation>Eine Kurve pro Lauf; Punkte sind Validierung. Pfeiltasten bewegen den Zeiger, + und - vergrößern und verkleinern, 0 zeigt alles, T führt zur Tabelle.</translation>
    </message>
    <message>
        <source>Losses under the cursor</source>
        <translation>Verluste unter dem Zeiger</translation>
    </message>
    <message>
        <source>What differs between the runs</source>
        <translation>Was die Läufe unterscheidet</translation>
    </message>
    <message>
        <source>A row per run, drawn as in the chart: results, and the settings in which they differ.</source>
        <translation>Eine Zeile pro Lauf, gezeichnet wie im Diagramm: Ergebnisse und die Einstellungen, in denen sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>Choose a row to make its curve stand out.</source>
        <translation>Wähle eine Zeile, damit ihre Kurve hervortritt.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave the chosen run out</source>
        <translation>Den gewählten Lauf weglassen</translation>
    </message>
    <message>
        <source>Takes the run off this chart; it stays in the library.</source>
        <translation>Nimmt den Lauf aus diesem Diagramm; in der Bibliothek bleibt er.</translation>
    </message>
    <message>
        <source>Leave out the ones that hide the rest.</source>
        <translation>Lass die weg, die die anderen verdecken.</translation>
    </message>
    <message>
        <source>branch at %1</source>
        <translation>Zweig bei %1</translation>
    </message>
    <message>
        <source>updates (steps)</source>
        <translation>Aktualisierungen (Schritte)</translation>
    </message>
    <message>
        <source>tokens seen</source>
        <translation>gelesene Token</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation>Sekunden Training</translation>
    </message>
    <message>
        <source>floating-point operations of training</source>
        <translation>Gleitkommaoperationen des Trainings</translation>
    </message>
    <message>
        <source>loss (nats per token)</source>
        <translation>Verlust (Nats pro Token)</translation>
    </message>
    <message>
        <source>as unsure as choosing among N tokens</source>
        <translation>unsicher wie unter N Token</translation>
    </message>
    <message>
        <source>Lines: training, smoothed. Dots: validation. Move over the chart to read values.</source>
        <translation>Linien: Training, geglättet. Punkte: Validierung. Fahre über das Diagramm, um Werte abzulesen.</translation>
    </message>
    <message>
        <source>%1 %2 at step %3</source>
        <translation>%1 %2 bei Schritt %3</translation>
    </message>
</context>
<context>
    <name>fw::CompletionColumnView</name>
    <message>
        <source>Where is this from?</source>
        <translation>Woher kommt das?</translation>
    </message>
    <message>
        <source>Where is this from? Shows what of it stands word for word in the training text.</source>
        <translation>Woher kommt das? Zeigt, was davon Wort für Wort im Trainingstext steht.</translation>
    </message>
    <message>
        <source>Ask it of an early and of a late model.</source>
        <translation>Frag das bei einem frühen und bei einem späten Modell.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Lets this model go: the column closes.</source>
        <translation>Lässt dieses Modell los: Die Spalte schließt sich.</translation>
    </message>
    <message>
        <source>Pin another step in its place.</source>
        <translation>Hefte an seiner Stelle einen anderen Schritt an.</translation>
    </message>
    <message>
        <source>Completion, %1</source>
        <translation>Fortsetzung, %1</translation>
    </message>
</context>
<context>
    <name>fw::CompletionView</name>
    <message>
        <source>Click for what else it could have been.</source>
        <translation>Klicke, um zu sehen, was es noch hätte sein können.</translation>
    </message>
    <message>
        <source>Set by you, not chosen by the model.</source>
        <translation>Von dir gesetzt, nicht vom Modell gewählt.</translation>
    </message>
    <message>
        <source>probability %1, surprise %2 nats</source>
        <translation>Wahrscheinlichkeit %1, Überraschung %2 Nats</translation>
    </message>
</context>
<context>
    <name>fw::CompletionsPanel</name>
    <message>
        <source>empty: the start of a document</source>
        <translation>leer: der Anfang eines Dokuments</translation>
    </message>
    <message>
        <source>Prompt for the completions</source>
        <translation>Prompt für die Fortsetzungen</translation>
    </message>
    <message>
        <source>The text that every model continues.</source>
        <translation>Der Text, den jedes Modell fortsetzt.</translation>
    </message>
    <message>
        <source>Type another beginning and press Enter.</source>
        <translation>Tippe einen anderen Anfang und drücke Enter.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Tokens to write at most.</source>
        <translation>So viele Token werden höchstens geschrieben.</translation>
    </message>
    <message>
        <source>Longer text takes longer; 60 is a few lines.</source>
        <translation>Längerer Text dauert länger; 60 sind ein paar Zeilen.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Seed of the dice. All columns use the same dice, so only the models differ.</source>
        <translation>Seed der Würfel. Alle Spalten benutzen dieselben Würfel, nur die Modelle unterscheiden sich.</translation>
    </message>
    <message>
        <source>The same number gives the same text again.</source>
        <translation>Dieselbe Zahl ergibt wieder denselben Text.</translation>
    </message>
    <message>
        <source>New noise</source>
        <translation>Neues Rauschen</translation>
    </message>
    <message>
        <source>Other dice for every column.</source>
        <translation>Andere Würfel für jede Spalte.</translation>
    </message>
    <message>
        <source>See what was the model and what was chance.</source>
        <translation>Sieh, was am Modell lag und was am Zufall.</translation>
    </message>
    <message>
        <source>Sample again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Completes the prompt again with every model (Ctrl+Enter).</source>
        <translation>Setzt den Prompt mit jedem Modell noch einmal fort (Strg+Enter).</translation>
    </message>
    <message>
        <source>While training runs, the column of now is renewed by itself.</source>
        <translation>Während des Trainings erneuert sich die Spalte jetzt von selbst.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keeps the model that is shown as a column (P); four at most.</source>
        <translation>Behält das gezeigte Modell als Spalte (P); höchstens vier.</translation>
    </message>
    <message>
        <source>Pin when the text changes its character: letters, words, sentences.</source>
        <translation>Hefte an, wenn der Text seinen Charakter ändert: Buchstaben, Wörter, Sätze.</translation>
    </message>
    <message>
        <source>token probability</source>
        <translation>Wahrscheinlichkeit des Tokens</translation>
    </message>
    <message>
        <source>Let the models choose</source>
        <translation>Die Modelle wählen lassen</translation>
    </message>
    <message>
        <source>Takes your tokens out again.</source>
        <translation>Nimmt deine Token wieder heraus.</translation>
    </message>
    <message>
        <source>Every completion starts with your choice: %1</source>
        <translation>Jede Fortsetzung beginnt mit deiner Wahl: %1</translation>
    </message>
</context>
<context>
    <name>fw::ConsoleModel</name>
    <message>
        <source>Prompt: %1
Temperature %2, at most %3 tokens each
</source>
        <translation>Prompt: %1
Temperatur %2, höchstens %3 Token je Probe
</translation>
    </message>
    <message>
        <source>  containing &quot;%1&quot;: %2
</source>
        <translation>  mit „%1“ darin: %2
</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>other text</source>
        <translation>anderer Text</translation>
    </message>
    <message>
        <source>nonsense</source>
        <translation>Unsinn</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>wird geschrieben</translation>
    </message>
</context>
<context>
    <name>fw::ConsolePanel</name>
    <message>
        <source>Prompt for the console</source>
        <translation>Prompt für die Konsole</translation>
    </message>
    <message>
        <source>The document that the models go on with. Its line breaks belong to it.</source>
        <translation>Das Dokument, das die Modelle fortsetzen. Seine Zeilenumbrüche gehören dazu.</translation>
    </message>
    <message>
        <source>Ask a question and end the line with Enter; then write the beginning of a sentence instead.</source>
        <translation>Stell eine Frage und beende die Zeile mit Enter; schreib dann stattdessen den Anfang eines Satzes.</translation>
    </message>
    <message>
        <source>Run samples</source>
        <translation>Proben schreiben</translation>
    </message>
    <message>
        <source>Lets every chosen model go on with the prompt so many times, each with other noise.</source>
        <translation>Lässt jedes gewählte Modell den Prompt so oft fortsetzen, jedes Mal mit anderem Rauschen.</translation>
    </message>
    <message>
        <source>Predict first: what will most of them be?</source>
        <translation>Sag erst voraus: Was werden die meisten sein?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Ends the samples that are being written; what is there stays.</source>
        <translation>Beendet die Proben, die gerade geschrieben werden; was da ist, bleibt.</translation>
    </message>
    <message>
        <source> samples</source>
        <translation> Proben</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Zahl der Proben</translation>
    </message>
    <message>
        <source>How often each model goes on with the prompt.</source>
        <translation>Wie oft jedes Modell den Prompt fortsetzt.</translation>
    </message>
    <message>
        <source>The more, the narrower the intervals.</source>
        <translation>Je mehr, desto schmaler die Intervalle.</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>Length of a sample</source>
        <translation>Länge einer Probe</translation>
    </message>
    <message>
        <source>At most so many tokens each; a document may end before.</source>
        <translation>Höchstens so viele Token jede; ein Dokument kann vorher enden.</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Below 1: surer, more repetitive. Above 1: bolder, less sense.</source>
        <translation>Unter 1: sicherer, eintöniger. Über 1: kühner, sinnloser.</translation>
    </message>
    <message>
        <source>Try 0: all samples are the same.</source>
        <translation>Nimm 0: Alle Proben sind gleich.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Puts all samples and counts on the clipboard.</source>
        <translation>Legt alle Proben und Zahlen in die Zwischenablage.</translation>
    </message>
    <message>
        <source>step 0</source>
        <translation>Schritt 0</translation>
    </message>
    <message>
        <source>pins</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>The random model before training.</source>
        <translation>Das Zufallsmodell vor dem Training.</translation>
    </message>
    <message>
        <source>The pinned models.</source>
        <translation>Die angehefteten Modelle.</translation>
    </message>
    <message>
        <source>The model where the bar through the run&apos;s time stands.</source>
        <translation>Das Modell, bei dem die Leiste durch die Zeit des Laufs steht.</translation>
    </message>
    <message>
        <source>The model as it is.</source>
        <translation>Das Modell, wie es ist.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Frag</translation>
    </message>
    <message>
        <source>How are they sorted?</source>
        <translation>Wie wird sortiert?</translation>
    </message>
    <message>
        <source>The rule that puts every sample into a class. No model is asked.</source>
        <translation>Die Regel, nach der jede Probe in eine Klasse kommt. Kein Modell wird gefragt.</translation>
    </message>
    <message>
        <source>count answers that contain ...</source>
        <translation>zähle Antworten mit ...</translation>
    </message>
    <message>
        <source>Answers that contain</source>
        <translation>Antworten mit</translation>
    </message>
    <message>
        <source>Counts the samples in which this text stands.</source>
        <translation>Zählt die Proben, in denen dieser Text steht.</translation>
    </message>
    <message>
        <source>Try Paris.</source>
        <translation>Nimm Paris.</translation>
    </message>
    <message>
        <source>The first rule that fits decides; the first line is the one after the prompt&apos;s own.</source>
        <translation>Die erste Regel, die passt, entscheidet; die erste Zeile ist die nach der des Prompts.</translation>
    </message>
    <message>
        <source>The line through a bar is the 95 % interval (Wilson): where the share of very many samples probably lies.</source>
        <translation>Der Strich durch einen Balken ist das 95-%-Intervall (Wilson): Dort liegt vermutlich der Anteil sehr vieler Proben.</translation>
    </message>
    <message>
        <source>Run one sample</source>
        <translation>Eine Probe schreiben</translation>
    </message>
    <message>
        <source>Run %1 samples</source>
        <translation>%1 Proben schreiben</translation>
    </message>
    <message>
        <source>As the model reads it: %1</source>
        <translation>So liest es das Modell: %1</translation>
    </message>
</context>
<context>
    <name>fw::CorpusPanel</name>
    <message>
        <source>How often did it read this?</source>
        <translation>Wie oft hat es das gelesen?</translation>
    </message>
    <message>
        <source>Search the training text</source>
        <translation>Den Trainingstext durchsuchen</translation>
    </message>
    <message>
        <source>Counts a text, exactly as you write it, in all that the models read.</source>
        <translation>Zählt einen Text, genau wie du ihn schreibst, in allem, was die Modelle lesen.</translation>
    </message>
    <message>
        <source>Try &quot;The capital of France is&quot;, then a country you never hear of.</source>
        <translation>Nimm „The capital of France is“, dann ein Land, von dem man nie hört.</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Not inside longer words.</source>
        <translation>Nicht innerhalb längerer Wörter.</translation>
    </message>
    <message>
        <source>Random page</source>
        <translation>Zufällige Seite</translation>
    </message>
    <message>
        <source>Opens any document of the training text.</source>
        <translation>Öffnet irgendein Dokument des Trainingstextes.</translation>
    </message>
    <message>
        <source>Read a few: this is all the model ever sees.</source>
        <translation>Lies ein paar: Mehr bekommt das Modell nie zu sehen.</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Zurück zur Suche</translation>
    </message>
    <message>
        <source>Making the index</source>
        <translation>Der Index entsteht</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Gefundene Stellen</translation>
    </message>
    <message>
        <source>Page of the training text</source>
        <translation>Seite des Trainingstextes</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
    <message>
        <source>These are the first %1 places.</source>
        <translation>Das sind die ersten %1 Stellen.</translation>
    </message>
    <message>
        <source>The text is being prepared.</source>
        <translation>Der Text wird vorbereitet.</translation>
    </message>
    <message>
        <source>Making an index of the training text, so that every search is instant.</source>
        <translation>Ein Index des Trainingstextes entsteht, damit jede Suche sofort antwortet.</translation>
    </message>
    <message>
        <source>%1 documents, %2.</source>
        <translation>%1 Dokumente, %2.</translation>
    </message>
    <message>
        <source>Never, in %1 documents. Capital letters count.</source>
        <translation>Nie, in %1 Dokumenten. Großbuchstaben zählen.</translation>
    </message>
    <message>
        <source>%1 times, in %2 of %3 documents.</source>
        <translation>%1-mal, in %2 von %3 Dokumenten.</translation>
    </message>
    <message>
        <source>%1 words, %2 times in %3 documents</source>
        <translation>%1 Wörter, %2-mal in %3 Dokumenten</translation>
    </message>
    <message>
        <source>Making an index of the training text; then the words are looked up.</source>
        <translation>Ein Index des Trainingstextes entsteht; dann werden die Wörter nachgeschlagen.</translation>
    </message>
    <message>
        <source>Looking up.</source>
        <translation>Wird nachgeschlagen.</translation>
    </message>
    <message>
        <source>No words to look up.</source>
        <translation>Keine Wörter zum Nachschlagen.</translation>
    </message>
    <message>
        <source>%1 of its %2 words are new: they stand in no run of %3 or more words of the training text. The longest run has %4 words.</source>
        <translation>%1 seiner %2 Wörter sind neu: Sie stehen in keiner Folge von %3 oder mehr Wörtern des Trainingstextes. Die längste Folge hat %4 Wörter.</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>erfunden</translation>
    </message>
    <message>
        <source>Facts on this page</source>
        <translation>Fakten auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>fw::DiceBar</name>
    <message>
        <source>%1 was drawn, probability as sampled %2</source>
        <translation>%1 wurde gezogen, Wahrscheinlichkeit beim Ziehen %2</translation>
    </message>
    <message>
        <source>; the random number was %1</source>
        <translation>; die Zufallszahl war %1</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: von %2 bis %3</translation>
    </message>
    <message>
        <source>All other tokens together.</source>
        <translation>Alle anderen Token zusammen.</translation>
    </message>
</context>
<context>
    <name>fw::DoView</name>
    <message>
        <source>First your prediction: go back to it. There you can also leave it out.</source>
        <translation>Zuerst deine Vorhersage: Geh zu ihr zurück. Dort kannst du sie auch auslassen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>%1 (about %2 s)</source>
        <translation>%1 (etwa %2 s)</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Train one now</source>
        <translation>Jetzt eines trainieren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>fw::DockTitle</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Closes this panel; a closed panel costs nothing.</source>
        <translation>Schließt dieses Panel; ein geschlossenes Panel kostet nichts.</translation>
    </message>
    <message>
        <source>The View menu brings it back.</source>
        <translation>Das Menü Ansicht holt es zurück.</translation>
    </message>
</context>
<context>
    <name>fw::EmbeddingsModel</name>
    <message>
        <source>The two axes hold %1 of the variance.</source>
        <translation>Die beiden Achsen enthalten %1 der Varianz.</translation>
    </message>
    <message>
        <source>Of a word&apos;s five nearest, %1 are of its kind (by chance %2).</source>
        <translation>Von den fünf Nächsten eines Wortes sind %1 von seiner Art (zufällig wären es %2).</translation>
    </message>
</context>
<context>
    <name>fw::EmbeddingsPanel</name>
    <message>
        <source>Find a token: Paris, red, 3 ...</source>
        <translation>Such ein Token: Paris, red, 3 ...</translation>
    </message>
    <message>
        <source>Find a token on the map</source>
        <translation>Ein Token auf der Karte suchen</translation>
    </message>
    <message>
        <source>Rings the token, and those whose embeddings are most like it.</source>
        <translation>Umringt das Token und die, deren Embeddings seinem am ähnlichsten sind.</translation>
    </message>
    <message>
        <source>Try a country, then a capital: do they live together yet?</source>
        <translation>Nimm ein Land, dann eine Hauptstadt: Wohnen sie schon zusammen?</translation>
    </message>
    <message>
        <source>Map of token embeddings</source>
        <translation>Karte der Token-Embeddings</translation>
    </message>
    <message>
        <source>Every token by its embedding, projected on the two directions in which tokens differ most (PCA).</source>
        <translation>Jedes Token nach seinem Embedding, projiziert auf die zwei Richtungen, in denen sich Token am meisten unterscheiden (PCA).</translation>
    </message>
    <message>
        <source>Watch it while training, or drag the step cursor. Wheel zooms, 0 fits, arrow keys step, click rings a token.</source>
        <translation>Sieh beim Training zu oder zieh den Schrittzeiger. Das Mausrad vergrößert, 0 zeigt alles, die Pfeiltasten gehen weiter, ein Klick umringt ein Token.</translation>
    </message>
    <message>
        <source>Nearest tokens</source>
        <translation>Nächste Token</translation>
    </message>
    <message>
        <source>%1, token %2: %3
Click for its nearest tokens.</source>
        <translation>%1, Token %2: %3
Klicke für die nächsten Token.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one token here: it is written with several. Try a shorter or more frequent word.</source>
        <translation>„%1“ ist hier nicht ein Token: Es wird mit mehreren geschrieben. Nimm ein kürzeres oder häufigeres Wort.</translation>
    </message>
    <message>
        <source>Nearest to &lt;b&gt;%1&lt;/b&gt; by cosine: %2</source>
        <translation>Nach dem Kosinus am nächsten bei &lt;b&gt;%1&lt;/b&gt;: %2</translation>
    </message>
</context>
<context>
    <name>fw::ExplainView</name>
    <message>
        <source>Your explanation</source>
        <translation>Deine Erklärung</translation>
    </message>
    <message>
        <source>Compare with ours</source>
        <translation>Mit unserer vergleichen</translation>
    </message>
    <message>
        <source>How close was yours?</source>
        <translation>Wie nah war deine?</translation>
    </message>
    <message>
        <source>I missed it</source>
        <translation>daneben</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>I had it</source>
        <translation>getroffen</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>Meine: %1</translation>
    </message>
</context>
<context>
    <name>fw::GenreBar</name>
    <message>
        <source>Shares of the text by kind of document</source>
        <translation>Anteile des Textes nach Art des Dokuments</translation>
    </message>
    <message>
        <source>%1: %2 of the text, %3 documents
Click for a random page of it.</source>
        <translation>%1: %2 des Textes, %3 Dokumente
Klicke für eine zufällige Seite davon.</translation>
    </message>
</context>
<context>
    <name>fw::GuessModel</name>
    <message>
        <source>Right: it goes on with %1.</source>
        <translation>Richtig: Es geht mit %1 weiter.</translation>
    </message>
    <message>
        <source>It goes on with %1; your guess was %2.</source>
        <translation>Es geht mit %1 weiter; du hast %2 geraten.</translation>
    </message>
    <message>
        <source>That was the model&apos;s first choice, with %1.</source>
        <translation>Das war die erste Wahl des Modells, mit %1.</translation>
    </message>
    <message>
        <source>The model&apos;s first choice was %1; the right one had %2.</source>
        <translation>Die erste Wahl des Modells war %1; das richtige hatte %2.</translation>
    </message>
    <message>
        <source>Round %1 of %2 · you %3 · %4 %5 · step 0 %6</source>
        <translation>Runde %1 von %2 · du %3 · %4 %5 · Schritt 0 %6</translation>
    </message>
</context>
<context>
    <name>fw::GuessPanel</name>
    <message>
        <source>The page so far</source>
        <translation>Die Seite bis hierher</translation>
    </message>
    <message>
        <source>Text that is held back: the model never trains on it.</source>
        <translation>Text, der zurückgehalten wird: Das Modell trainiert nie mit ihm.</translation>
    </message>
    <message>
        <source>What comes next?</source>
        <translation>Was kommt als Nächstes?</translation>
    </message>
    <message>
        <source>What comes next? Type it and press Enter</source>
        <translation>Was kommt als Nächstes? Tippe es und drücke Enter</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>The next word. Its first token counts, for that is what the model guesses.</source>
        <translation>Das nächste Wort. Sein erstes Token zählt, denn das rät auch das Modell.</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>with choices</source>
        <translation>mit Auswahl</translation>
    </message>
    <message>
        <source>With choices</source>
        <translation>Mit Auswahl</translation>
    </message>
    <message>
        <source>The right token among those that the model finds likeliest.</source>
        <translation>Das richtige Token unter denen, die das Modell für die wahrscheinlichsten hält.</translation>
    </message>
    <message>
        <source>The model has no such help: it chooses among the whole vocabulary.</source>
        <translation>Das Modell hat diese Hilfe nicht: Es wählt aus dem ganzen Vokabular.</translation>
    </message>
    <message>
        <source>counts as the token %1</source>
        <translation>zählt als das Token %1</translation>
    </message>
    <message>
        <source>What the model expected</source>
        <translation>Was das Modell erwartet hat</translation>
    </message>
    <message>
        <source>Its likeliest tokens at this place; the right one is marked.</source>
        <translation>Seine wahrscheinlichsten Token an dieser Stelle; das richtige ist markiert.</translation>
    </message>
    <message>
        <source>What the untrained model expected</source>
        <translation>Was das untrainierte Modell erwartet hat</translation>
    </message>
    <message>
        <source>Before training everything is about equally likely.</source>
        <translation>Vor dem Training ist alles etwa gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>step 0, before training</source>
        <translation>Schritt 0, vor dem Training</translation>
    </message>
    <message>
        <source>Begin a game</source>
        <translation>Ein Spiel beginnen</translation>
    </message>
    <message>
        <source>this is the model that guessed beside you.</source>
        <translation>das ist das Modell, das neben dir geraten hat.</translation>
    </message>
    <message>
        <source>guesses beside you; it may go on training meanwhile.</source>
        <translation>rät neben dir; es darf dabei weitertrainieren.</translation>
    </message>
    <message>
        <source>Play %1 rounds</source>
        <translation>%1 Runden spielen</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Das Ergebnis ansehen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Ten pages that nobody trains on, cut off in the middle. What comes next? You guess, the model guesses, and so does the untrained one. Play now, and again when it has trained a while.</source>
        <translation>Zehn Seiten, mit denen niemand trainiert, in der Mitte abgeschnitten. Was kommt als Nächstes? Du rätst, das Modell rät, und das untrainierte auch. Spiel jetzt, und noch einmal, wenn es eine Weile trainiert hat.</translation>
    </message>
    <message>
        <source>You had %1 of %2 right, the model %3, the untrained one %4.</source>
        <translation>Du hattest %1 von %2 richtig, das Modell %3, das untrainierte %4.</translation>
    </message>
    <message>
        <source>%1: you %2 of %3%4, the model %5, step 0 %6</source>
        <translation>%1: du %2 von %3%4, das Modell %5, Schritt 0 %6</translation>
    </message>
    <message>
        <source> (with choices)</source>
        <translation> (mit Auswahl)</translation>
    </message>
</context>
<context>
    <name>fw::HeadGrid</name>
    <message>
        <source>block %1, head %2</source>
        <translation>Block %1, Kopf %2</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Block %1, head %2
Click to see it large.</source>
        <translation>Block %1, Kopf %2
Klicke, um ihn groß zu sehen.</translation>
    </message>
</context>
<context>
    <name>fw::HistogramView</name>
    <message>
        <source>%1: root mean square %2, mean %3, largest %4</source>
        <translation>%1: quadratisches Mittel %2, Mittel %3, größtes %4</translation>
    </message>
</context>
<context>
    <name>fw::KeptRun</name>
    <message>
        <source>the run it branched off</source>
        <translation>der Lauf, von dem er abzweigt</translation>
    </message>
</context>
<context>
    <name>fw::KindLegend</name>
    <message>
        <source>Kinds of tokens</source>
        <translation>Arten von Token</translation>
    </message>
    <message>
        <source>%1: %2 tokens of the vocabulary.</source>
        <translation>%1: %2 Token des Vokabulars.</translation>
    </message>
    <message>
        <source>Click to show or hide them.</source>
        <translation>Klicke, um sie zu zeigen oder zu verbergen.</translation>
    </message>
</context>
<context>
    <name>fw::LensModel</name>
    <message>
        <source>as unsure as among %1 tokens</source>
        <translation>so unsicher wie unter %1 Token</translation>
    </message>
    <message>
        <source>what really comes next, %1: %2</source>
        <translation>was wirklich folgt, %1: %2</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Before any block: only the token itself is known.</source>
        <translation>Vor jedem Block: Nur das Token selbst ist bekannt.</translation>
    </message>
    <message>
        <source>Behind block %1: the model&apos;s own answer.</source>
        <translation>Nach Block %1: die Antwort des Modells selbst.</translation>
    </message>
    <message>
        <source>If the model stopped after block %1.</source>
        <translation>Wenn das Modell nach Block %1 aufhörte.</translation>
    </message>
</context>
<context>
    <name>fw::LensPanel</name>
    <message>
        <source>What each layer would say</source>
        <translation>Was jede Schicht sagen würde</translation>
    </message>
    <message>
        <source>A row for every token of the prompt, a column for every layer: the likeliest next token if the model stopped there.</source>
        <translation>Eine Zeile für jedes Token des Prompts, eine Spalte für jede Schicht: das wahrscheinlichste nächste Token, wenn das Modell dort aufhörte.</translation>
    </message>
    <message>
        <source>Read a row from left to right: where does the right token first appear? Try a capital.</source>
        <translation>Lies eine Zeile von links nach rechts: Wo taucht das richtige Token zuerst auf? Nimm eine Hauptstadt.</translation>
    </message>
    <message>
        <source>In each cell the likeliest next token, bold if it is what really comes next; below, its probability / that of what comes. Colour: surprise about that.</source>
        <translation>In jeder Zelle das wahrscheinlichste nächste Token, fett, wenn es wirklich folgt; darunter seine Wahrscheinlichkeit / die dessen, was folgt. Farbe: die Überraschung darüber.</translation>
    </message>
</context>
<context>
    <name>fw::LessonDirector</name>
    <message>
        <source>This program does not know how to do &apos;%1&apos;.</source>
        <translation>Dieses Programm kann „%1“ nicht ausführen.</translation>
    </message>
    <message>
        <source>Not done: without such a model this step cannot show anything.</source>
        <translation>Nicht ausgeführt: Ohne ein solches Modell kann dieser Schritt nichts zeigen.</translation>
    </message>
    <message>
        <source>Preparing: %1</source>
        <translation>Vorbereitung: %1</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 von %2 Token</translation>
    </message>
    <message>
        <source> · loss %1</source>
        <translation> · Verlust %1</translation>
    </message>
    <message>
        <source> · paused</source>
        <translation> · angehalten</translation>
    </message>
    <message>
        <source> · about %1 left</source>
        <translation> · noch etwa %1</translation>
    </message>
</context>
<context>
    <name>fw::LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>%1
switched off: it is not in order</source>
        <translation>%1
abgeschaltet: nicht in Ordnung</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source> · ✔ done</source>
        <translation> · ✔ fertig</translation>
    </message>
    <message>
        <source> · %1 % seen</source>
        <translation> · %1 % gesehen</translation>
    </message>
    <message>
        <source>%1  %2
%3</source>
        <translation>%1  %2
%3</translation>
    </message>
    <message>
        <source>There are no lessons here.</source>
        <translation>Hier sind keine Lektionen.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source> · in English</source>
        <translation> · auf Englisch</translation>
    </message>
    <message>
        <source>For the teacher</source>
        <translation>Für die Lehrkraft</translation>
    </message>
    <message>
        <source>The plan of a class, what to discuss, the answers; and a rehearsal on this machine.</source>
        <translation>Der Plan einer Stunde, was zu besprechen ist, die Antworten; und eine Generalprobe auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>fw::LessonPanel</name>
    <message>
        <source>Free play. The lesson waits where you left it.</source>
        <translation>Freies Spiel. Die Lektion wartet, wo du aufgehört hast.</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Zurück zur Lektion</translation>
    </message>
    <message>
        <source>This link leads to no web page, so it is not opened: %1</source>
        <translation>Dieser Link führt zu keiner Webseite, darum wird er nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>Open this address in the web browser? %1</source>
        <translation>Diese Adresse im Webbrowser öffnen? %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>fw::LessonView</name>
    <message>
        <source>‹ Lessons</source>
        <translation>‹ Lektionen</translation>
    </message>
    <message>
        <source>Back to the list of lessons</source>
        <translation>Zurück zur Liste der Lektionen</translation>
    </message>
    <message>
        <source>Closes this lesson; it is kept as far as you are.</source>
        <translation>Schließt diese Lektion; wie weit du bist, bleibt gemerkt.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>How much of the lesson is shown: all of it, the core, or what fits into one class.</source>
        <translation>Wie viel von der Lektion gezeigt wird: alles, der Kern oder was in eine Stunde passt.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Teacher notes</source>
        <translation>Notizen für die Lehrkraft</translation>
    </message>
    <message>
        <source>One page for the teacher, to read and to print.</source>
        <translation>Eine Seite für die Lehrkraft, zum Lesen und zum Drucken.</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Your predictions, observations and explanations, written out as a page to hand in.</source>
        <translation>Deine Vorhersagen, Beobachtungen und Erklärungen, als Seite zum Abgeben.</translation>
    </message>
    <message>
        <source>Free play</source>
        <translation>Freies Spiel</translation>
    </message>
    <message>
        <source>All panels as they were before; the lesson waits here.</source>
        <translation>Alle Panels wie vorher; die Lektion wartet hier.</translation>
    </message>
    <message>
        <source>Try what you like, then come back.</source>
        <translation>Probiere, was du willst, und komm dann zurück.</translation>
    </message>
    <message>
        <source>Place in the lesson</source>
        <translation>Stelle in der Lektion</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before (Page Up, Alt+Left)</source>
        <translation>Der Schritt davor (Bild auf, Alt+Links)</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step (Page Down, Alt+Right)</source>
        <translation>Der nächste Schritt (Bild ab, Alt+Rechts)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>**Hint %1.** %2</source>
        <translation>**Tipp %1.** %2</translation>
    </message>
    <message>
        <source>Hint %1 of %2</source>
        <translation>Tipp %1 von %2</translation>
    </message>
</context>
<context>
    <name>fw::LossCurve</name>
    <message>
        <source>%1 · passed at %2, %3 tokens</source>
        <translation>%1 · erreicht nach %2, %3 Token</translation>
    </message>
    <message>
        <source>random weights, %1</source>
        <translation>Zufallsgewichte, %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>better than knowing nothing</source>
        <translation>besser als nichts zu wissen</translation>
    </message>
    <message>
        <source>better than counting single tokens</source>
        <translation>besser als das Zählen einzelner Token</translation>
    </message>
    <message>
        <source>better than a table of token pairs</source>
        <translation>besser als eine Tabelle von Token-Paaren</translation>
    </message>
    <message>
        <source>better than a table of token triples</source>
        <translation>besser als eine Tabelle von Dreiergruppen</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1, %2 tokens: now %3</source>
        <translation>%1, %2 Token: jetzt %3</translation>
    </message>
    <message>
        <source>%1 · passed at %2</source>
        <translation>%1 · erreicht nach %2</translation>
    </message>
</context>
<context>
    <name>fw::LossPanel</name>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Bottom axis</source>
        <translation>Untere Achse</translation>
    </message>
    <message>
        <source>What runs along the bottom: updates, tokens seen, or training time.</source>
        <translation>Was unten entlangläuft: Aktualisierungen, gelesene Token oder Trainingszeit.</translation>
    </message>
    <message>
        <source>Compare two models by tokens, two machines by seconds.</source>
        <translation>Vergleiche zwei Modelle nach Token, zwei Rechner nach Sekunden.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic bottom axis</source>
        <translation>Logarithmische untere Achse</translation>
    </message>
    <message>
        <source>Every factor of ten takes the same width.</source>
        <translation>Jeder Faktor zehn bekommt dieselbe Breite.</translation>
    </message>
    <message>
        <source>Look at the first hundred steps, where most of the falling happens.</source>
        <translation>Sieh dir die ersten hundert Schritte an, in denen er am meisten fällt.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The same numbers as a table (key T).</source>
        <translation>Dieselben Zahlen als Tabelle (Taste T).</translation>
    </message>
    <message>
        <source>Look up the exact loss of a step, or copy it.</source>
        <translation>Schlage den genauen Verlust eines Schritts nach oder kopiere ihn.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Shows the whole curve again (key 0).</source>
        <translation>Zeigt wieder die ganze Kurve (Taste 0).</translation>
    </message>
    <message>
        <source>Turn the mouse wheel or press + to zoom in, drag with Shift to move.</source>
        <translation>Dreh das Mausrad oder drücke + zum Vergrößern, ziehe mit Umschalt zum Verschieben.</translation>
    </message>
    <message>
        <source>Loss curve</source>
        <translation>Verlustkurve</translation>
    </message>
    <message>
        <source>The loss: minus the logarithm of the probability that the model gave to the token that came. Click or drag to see the model of that step in every panel. Arrow keys move the reading, Enter shows that step, + and - zoom, 0 fits, T shows the table.</source>
        <translation>Der Verlust: minus der Logarithmus der Wahrscheinlichkeit, die das Modell dem Token gegeben hat, das kam. Klicke oder ziehe, um in jedem Panel das Modell dieses Schritts zu sehen. Pfeiltasten bewegen die Ablesung, Enter zeigt den Schritt, + und - vergrößern und verkleinern, 0 zeigt alles, T zeigt die Tabelle.</translation>
    </message>
    <message>
        <source>Loss of every step</source>
        <translation>Verlust jedes Schritts</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Fortschritt der Vorbereitung</translation>
    </message>
    <message>
        <source>Loss under the cursor</source>
        <translation>Verlust unter dem Zeiger</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>every batch</source>
        <translation>jeder Batch</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>updates (steps)</source>
        <translation>Aktualisierungen (Schritte)</translation>
    </message>
    <message>
        <source>tokens seen</source>
        <translation>gelesene Token</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation>Sekunden Training</translation>
    </message>
    <message>
        <source>loss (nats per token)</source>
        <translation>Verlust (Nats pro Token)</translation>
    </message>
    <message>
        <source>as unsure as choosing among N tokens</source>
        <translation>unsicher wie unter N Token</translation>
    </message>
    <message>
        <source>step %1 · %2 tokens · %3 · loss %4 (this batch %5)</source>
        <translation>Schritt %1 · %2 Token · %3 · Verlust %4 (dieser Batch %5)</translation>
    </message>
    <message>
        <source> · validation %1</source>
        <translation> · Validierung %1</translation>
    </message>
    <message>
        <source> · as unsure as choosing among %1 tokens</source>
        <translation> · so unsicher wie die Wahl unter %1 Token</translation>
    </message>
    <message>
        <source>Preparing: %1</source>
        <translation>Vorbereitung: %1</translation>
    </message>
    <message>
        <source>Same start at %1</source>
        <translation>Gleicher Start bei %1</translation>
    </message>
</context>
<context>
    <name>fw::LossTableModel</name>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>tokens seen</source>
        <translation>gelesene Token</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>geglättet</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>grad norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>was geschah</translation>
    </message>
</context>
<context>
    <name>fw::MainWindow</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>The course: predict, run, look, explain, one step at a time (Ctrl+L).</source>
        <translation>Der Kurs: vorhersagen, laufen lassen, hinsehen, erklären, Schritt für Schritt (Strg+L).</translation>
    </message>
    <message>
        <source>Begin with the first; it takes half an hour.</source>
        <translation>Fang mit der ersten an; sie dauert eine halbe Stunde.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>Ab dem nächsten Start</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Save the model into a folder</source>
        <translation>Das Modell in einen Ordner speichern</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Hier speichern</translation>
    </message>
    <message>
        <source>About First Words</source>
        <translation>Über First Words</translation>
    </message>
    <message>
        <source>&lt;b&gt;First Words %1&lt;/b&gt;&lt;br&gt;A desktop laboratory in which you watch a language model learn to speak. Every number comes from a run on this machine.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation>&lt;b&gt;First Words %1&lt;/b&gt;&lt;br&gt;Ein Labor für den Schreibtisch, in dem du einem Sprachmodell beim Sprechenlernen zusiehst. Jede Zahl stammt aus einem Lauf auf diesem Rechner.&lt;br&gt;&lt;br&gt;Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Panels on the right</source>
        <translation>Panels auf der rechten Seite</translation>
    </message>
    <message>
        <source>No run is kept yet: what was trained is kept from its first step on.</source>
        <translation>Noch ist kein Lauf behalten: Was trainiert wurde, wird ab dem ersten Schritt behalten.</translation>
    </message>
</context>
<context>
    <name>fw::MeanwhileView</name>
    <message>
        <source>Guess along with the model</source>
        <translation>Mit dem Modell mitraten</translation>
    </message>
    <message>
        <source>Opens the guessing game: what comes next?
You against the model as it is now.</source>
        <translation>Öffnet das Ratespiel: Was kommt als Nächstes?
Du gegen das Modell, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>While it trains: do you remember?</source>
        <translation>Während es trainiert: Weißt du noch?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>fw::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>fw::MetersModel</name>
    <message>
        <source>Word order</source>
        <translation>Wortstellung</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Reasoning, usual order</source>
        <translation>Schließen, gewohnte Folge</translation>
    </message>
    <message>
        <source>Reasoning, swapped</source>
        <translation>Schließen, vertauscht</translation>
    </message>
    <message>
        <source>Two neighbouring words changed places in one of two sentences: is the right one likelier? By chance: half.</source>
        <translation>In einem von zwei Sätzen sind zwei Nachbarwörter vertauscht: Ist der richtige wahrscheinlicher? Durch Zufall: die Hälfte.</translation>
    </message>
    <message>
        <source>was or were, is or are, has or have, a or an: is the right form likelier? By chance: half.</source>
        <translation>was oder were, is oder are, has oder have, a oder an: Ist die richtige Form wahrscheinlicher? Durch Zufall: die Hälfte.</translation>
    </message>
    <message>
        <source>A fitting word, and one of another kind: is the fitting one likelier? By chance: half.</source>
        <translation>Ein passendes Wort und eines von anderer Art: Ist das passende wahrscheinlicher? Durch Zufall: die Hälfte.</translation>
    </message>
    <message>
        <source>Of all capitals, is that of this country the likeliest? By chance: hardly ever.</source>
        <translation>Ist von allen Hauptstädten die dieses Landes die wahrscheinlichste? Durch Zufall: fast nie.</translation>
    </message>
    <message>
        <source>If A is larger than B, and B than C: is &quot;A is larger than C&quot; likelier than the reverse? By chance: half.</source>
        <translation>Wenn A größer ist als B und B größer als C: Ist „A ist größer als C“ wahrscheinlicher als das Gegenteil? Durch Zufall: die Hälfte.</translation>
    </message>
    <message>
        <source>The very same premises in the other order. A rule would not care; a pattern does. By chance: half.</source>
        <translation>Genau dieselben Voraussetzungen in der anderen Reihenfolge. Einer Regel wäre das egal, einem Muster nicht. Durch Zufall: die Hälfte.</translation>
    </message>
</context>
<context>
    <name>fw::MetersPanel</name>
    <message>
        <source>millions of tokens read</source>
        <translation>Millionen gelesener Token</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>Meters over the run</source>
        <translation>Messwerte im Lauf</translation>
    </message>
    <message>
        <source>The share of pairs or facts that came out right, by what the model had read.</source>
        <translation>Der Anteil der Paare oder Fakten, die richtig herauskamen, gegen das, was das Modell gelesen hatte.</translation>
    </message>
    <message>
        <source>Which meter crosses the line at three quarters first?</source>
        <translation>Welcher Messwert überschreitet die Linie bei drei Vierteln zuerst?</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Jetzt messen</translation>
    </message>
    <message>
        <source>Reads all meters of the model as it is. While it trains that happens by itself, every few seconds.</source>
        <translation>Liest alle Messwerte des Modells, wie es ist. Beim Training geschieht das von selbst, alle paar Sekunden.</translation>
    </message>
    <message>
        <source>Measure the past</source>
        <translation>Rückblickend messen</translation>
    </message>
    <message>
        <source>Reads the meters of every kept step of this run, so that the curves begin at step 0.</source>
        <translation>Liest die Messwerte jedes aufbewahrten Schritts dieses Laufs, sodass die Kurven bei Schritt 0 beginnen.</translation>
    </message>
    <message>
        <source>The honest part: is it reasoning?</source>
        <translation>Der ehrliche Teil: Schließt es?</translation>
    </message>
    <message>
        <source>Small fixed samples of questions, asked again and again.</source>
        <translation>Kleine feste Auswahlen von Fragen, immer wieder gestellt.</translation>
    </message>
    <message>
        <source>The model of now, after %1 tokens.</source>
        <translation>Das Modell von jetzt, nach %1 Token.</translation>
    </message>
    <message>
        <source>Stop (%1 left)</source>
        <translation>Halt (noch %1)</translation>
    </message>
    <message>
        <source>¾ at %1</source>
        <translation>¾ bei %1</translation>
    </message>
    <message>
        <source>The first model measured with three quarters right had read %1 tokens.</source>
        <translation>Das erste gemessene Modell mit drei Vierteln richtig hatte %1 Token gelesen.</translation>
    </message>
    <message>
        <source>%1 of %2 right. Some of them (✓: the model finds the right one likelier):</source>
        <translation>%1 von %2 richtig. Einige davon (✓: Das Modell findet das richtige wahrscheinlicher):</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>drei Viertel</translation>
    </message>
    <message>
        <source>half: by chance, where there are two</source>
        <translation>die Hälfte: durch Zufall, wo es zwei gibt</translation>
    </message>
</context>
<context>
    <name>fw::NextTokenModel</name>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>as sampled</source>
        <translation>beim Ziehen</translation>
    </message>
</context>
<context>
    <name>fw::NextTokenPanel</name>
    <message>
        <source>empty: the start of a document</source>
        <translation>leer: der Anfang eines Dokuments</translation>
    </message>
    <message>
        <source>Prompt for the next token</source>
        <translation>Prompt für das nächste Token</translation>
    </message>
    <message>
        <source>The text whose next token is asked for.</source>
        <translation>Der Text, dessen nächstes Token gefragt ist.</translation>
    </message>
    <message>
        <source>Type the beginning of a sentence, or click a token below to append it.</source>
        <translation>Tippe den Anfang eines Satzes, oder klicke unten auf ein Token, um es anzuhängen.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Tokens of the prompt</source>
        <translation>Token des Prompts</translation>
    </message>
    <message>
        <source>The prompt as the model reads it: tokens and their ids.
␣ is a space: most tokens bring the space before the word.</source>
        <translation>Der Prompt, wie das Modell ihn liest: Token und ihre IDs.
␣ ist ein Leerzeichen: Die meisten Token bringen das Leerzeichen vor dem Wort mit.</translation>
    </message>
    <message>
        <source>filled: the model · outlined: as sampled</source>
        <translation>gefüllt: das Modell · umrandet: beim Ziehen</translation>
    </message>
</context>
<context>
    <name>fw::NudgeModel</name>
    <message>
        <source>The sentence has a loss of %1; %2 has a probability of %3.</source>
        <translation>Der Satz hat einen Verlust von %1; %2 hat eine Wahrscheinlichkeit von %3.</translation>
    </message>
    <message>
        <source>Nudged %1: loss of the sentence %2 → %3, probability of %4 %5 → %6.</source>
        <translation>%1 geschubst: Verlust des Satzes %2 → %3, Wahrscheinlichkeit von %4 %5 → %6.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>Loss on text that it was not nudged on: %1 → %2.</source>
        <translation>Verlust auf Text, mit dem nicht geschubst wurde: %1 → %2.</translation>
    </message>
    <message>
        <source>Slope of weight %1. </source>
        <translation>Steigung von Gewicht %1. </translation>
    </message>
    <message>
        <source>(not listed)</source>
        <translation>(nicht aufgeführt)</translation>
    </message>
    <message>
        <source>With it at %1 the loss is %2, at %3 it is %4: a slope of %5. Backpropagation says %6.</source>
        <translation>Mit ihm auf %1 ist der Verlust %2, auf %3 ist er %4: eine Steigung von %5. Backpropagation sagt %6.</translation>
    </message>
</context>
<context>
    <name>fw::NudgePanel</name>
    <message>
        <source>Sentence to nudge on</source>
        <translation>Satz, mit dem geschubst wird</translation>
    </message>
    <message>
        <source>The one sentence that a copy of the model is trained on.</source>
        <translation>Der eine Satz, mit dem eine Kopie des Modells trainiert wird.</translation>
    </message>
    <message>
        <source>Try one that is false, or one with your own name.</source>
        <translation>Nimm einen, der falsch ist, oder einen mit deinem Namen.</translation>
    </message>
    <message>
        <source>Tokens of the sentence</source>
        <translation>Token des Satzes</translation>
    </message>
    <message>
        <source>Tinted by surprise. The framed token is the one whose probability is looked at below.</source>
        <translation>Nach Überraschung getönt. Das umrahmte Token ist das, dessen Wahrscheinlichkeit unten steht.</translation>
    </message>
    <message>
        <source>Click another, or use the arrow keys.</source>
        <translation>Klicke auf ein anderes oder nimm die Pfeiltasten.</translation>
    </message>
    <message>
        <source>Nudge once</source>
        <translation>Ein Schubs</translation>
    </message>
    <message>
        <source>One step of plain gradient descent on this sentence: every weight minus rate times gradient.</source>
        <translation>Ein Schritt einfacher Gradientenabstieg auf diesem Satz: jedes Gewicht minus Rate mal Gradient.</translation>
    </message>
    <message>
        <source>Predict first: does the probability rise, fall or stay? It acts on a copy; training goes on untouched.</source>
        <translation>Sag erst voraus: Steigt die Wahrscheinlichkeit, fällt sie oder bleibt sie? Es trifft eine Kopie; das Training geht unberührt weiter.</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>Nudge %1 times</source>
        <translation>%1 Schubse</translation>
    </message>
    <message>
        <source>The same step again and again.</source>
        <translation>Derselbe Schritt immer wieder.</translation>
    </message>
    <message>
        <source>The sentence is learned by heart. Watch the loss on other text: that is over-fitting.</source>
        <translation>Der Satz wird auswendig gelernt. Achte auf den Verlust auf anderem Text: Das ist Überanpassung.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo one nudge</source>
        <translation>Einen Schubs rückgängig machen</translation>
    </message>
    <message>
        <source>Takes the last step back.</source>
        <translation>Nimmt den letzten Schritt zurück.</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alle rückgängig</translation>
    </message>
    <message>
        <source>Undo all nudges</source>
        <translation>Alle Schubse rückgängig machen</translation>
    </message>
    <message>
        <source>Back to the model that is viewed.</source>
        <translation>Zurück zu dem Modell, das gezeigt wird.</translation>
    </message>
    <message>
        <source>Wrong direction</source>
        <translation>Falsche Richtung</translation>
    </message>
    <message>
        <source>Adds the gradient instead of taking it away.</source>
        <translation>Zählt den Gradienten dazu, statt ihn abzuziehen.</translation>
    </message>
    <message>
        <source>Nudge once each way: direction is everything.</source>
        <translation>Schubse einmal in jede Richtung: Auf die Richtung kommt alles an.</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rate of the nudge</source>
        <translation>Rate des Schubses</translation>
    </message>
    <message>
        <source>How far each weight gives way to its gradient.</source>
        <translation>Wie weit jedes Gewicht seinem Gradienten nachgibt.</translation>
    </message>
    <message>
        <source>Try a tiny one, then one so large that everything breaks.</source>
        <translation>Nimm eine winzige, dann eine so große, dass alles zerbricht.</translation>
    </message>
    <message>
        <source>What the sentence does</source>
        <translation>Was der Satz bewirkt</translation>
    </message>
    <message>
        <source>Gradient at the logits</source>
        <translation>Gradient an den Logits</translation>
    </message>
    <message>
        <source>p − 1 for the token that comes next, p for all others: what the loss wants raised (left) and lowered (right).</source>
        <translation>p − 1 für das Token, das folgt, p für alle anderen: was der Verlust erhöht (links) und gesenkt (rechts) haben will.</translation>
    </message>
    <message>
        <source>They add up to zero: what one token gains, the others lose.</source>
        <translation>Zusammen ergeben sie null: Was ein Token gewinnt, verlieren die anderen.</translation>
    </message>
    <message>
        <source>Gradient norm per layer</source>
        <translation>Gradientennorm pro Schicht</translation>
    </message>
    <message>
        <source>How strongly the sentence pulls at each layer, after backpropagation through those behind it.</source>
        <translation>Wie stark der Satz an jeder Schicht zieht, nach der Backpropagation durch die Schichten dahinter.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>a nudge moves it</source>
        <translation>ein Schubs bewegt es</translation>
    </message>
    <message>
        <source>The ten weights that move most</source>
        <translation>Die zehn Gewichte, die sich am meisten bewegen</translation>
    </message>
    <message>
        <source>Those with the largest gradients, and what one nudge changes.</source>
        <translation>Die mit den größten Gradienten, und was ein Schubs ändert.</translation>
    </message>
    <message>
        <source>Click one to check its slope: it is moved a little either way and the loss is measured again.</source>
        <translation>Klicke auf eines, um seine Steigung zu prüfen: Es wird ein wenig in beide Richtungen bewegt, und der Verlust wird neu gemessen.</translation>
    </message>
    <message>
        <source>The ten weights that one nudge moves most. Click one to check its slope.</source>
        <translation>Die zehn Gewichte, die ein Schubs am meisten bewegt. Klicke auf eines, um seine Steigung zu prüfen.</translation>
    </message>
    <message>
        <source>nudges act on a copy of this model; the one in training is left alone.</source>
        <translation>Schubse treffen eine Kopie dieses Modells; das im Training bleibt unberührt.</translation>
    </message>
    <message>
        <source>%1: probability %2, after the nudges %3</source>
        <translation>%1: Wahrscheinlichkeit %2, nach den Schubsen %3</translation>
    </message>
    <message>
        <source>Gradient at the logits: p − 1 for %1, p for every other token. Green is pushed up, red down; behind it the probability.</source>
        <translation>Gradient an den Logits: p − 1 für %1, p für jedes andere Token. Grünes wird erhöht, Rotes gesenkt; dahinter die Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation>%1 Gewichte</translation>
    </message>
    <message>
        <source>Norm of the sentence&apos;s gradient per layer; all together %1.</source>
        <translation>Norm des Gradienten des Satzes pro Schicht; alles zusammen %1.</translation>
    </message>
    <message>
        <source>embedding of %1 [%2]</source>
        <translation>Embedding von %1 [%2]</translation>
    </message>
    <message>
        <source>head, %1 [%2]</source>
        <translation>Ausgabekopf, %1 [%2]</translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <translation>%1 [%2, %3]</translation>
    </message>
</context>
<context>
    <name>fw::ObserveView</name>
    <message>
        <source>Write it down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>What you saw: a number</source>
        <translation>Was du gesehen hast: eine Zahl</translation>
    </message>
    <message>
        <source>What you saw: a token</source>
        <translation>Was du gesehen hast: ein Token</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Was du gesehen hast</translation>
    </message>
    <message>
        <source>✔ The log agrees: %1.</source>
        <translation>✔ Das Protokoll stimmt zu: %1.</translation>
    </message>
    <message>
        <source>The log says %1. Look once more at the place, and write it down again if you like.</source>
        <translation>Das Protokoll sagt %1. Sieh noch einmal auf die Stelle, und schreib es neu auf, wenn du willst.</translation>
    </message>
    <message>
        <source>You wrote %1; the log said %2.</source>
        <translation>Du hast %1 geschrieben; das Protokoll sagte %2.</translation>
    </message>
</context>
<context>
    <name>fw::PictureCover</name>
    <message>
        <source>Cover over the window</source>
        <translation>Abdeckung über dem Fenster</translation>
    </message>
    <message>
        <source>B brings the picture back</source>
        <translation>B bringt das Bild zurück</translation>
    </message>
    <message>
        <source>Frozen: draw with the mouse; the full stop key goes on</source>
        <translation>Eingefroren: Zeichne mit der Maus; mit der Punkttaste geht es weiter</translation>
    </message>
</context>
<context>
    <name>fw::PortfolioExport</name>
    <message>
        <source>Export the portfolio</source>
        <translation>Das Portfolio exportieren</translation>
    </message>
    <message>
        <source>%1: the name must end in .html or .md.</source>
        <translation>%1: Der Name muss auf .html oder .md enden.</translation>
    </message>
</context>
<context>
    <name>fw::PredictView</name>
    <message>
        <source>Your number</source>
        <translation>Deine Zahl</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>Dein Token</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>Deine Vorhersage</translation>
    </message>
    <message>
        <source>That is my prediction</source>
        <translation>Das ist meine Vorhersage</translation>
    </message>
    <message>
        <source>Let me just try</source>
        <translation>Lass mich einfach probieren</translation>
    </message>
    <message>
        <source>Goes on without a prediction.
You will remember more if you make one.</source>
        <translation>Geht ohne Vorhersage weiter.
Mit einer behältst du mehr.</translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation>Wie sicher bist du?</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>ziemlich sicher</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>How sure: %1</source>
        <translation>Wie sicher: %1</translation>
    </message>
    <message>
        <source>Class vote</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Count the hands for each answer; they are shown beside the result.</source>
        <translation>Zähle die Hände für jede Antwort; sie stehen neben dem Ergebnis.</translation>
    </message>
    <message>
        <source>Vote again after the run.</source>
        <translation>Stimmt nach dem Lauf noch einmal ab.</translation>
    </message>
    <message>
        <source>No prediction: you just try.</source>
        <translation>Keine Vorhersage: Du probierst es einfach.</translation>
    </message>
    <message>
        <source>Your prediction: %1.</source>
        <translation>Deine Vorhersage: %1.</translation>
    </message>
    <message>
        <source>Predict after all</source>
        <translation>Doch vorhersagen</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>fw::PredictionOutcome</name>
    <message>
        <source>the curve that you drew</source>
        <translation>die Kurve, die du gezeichnet hast</translation>
    </message>
    <message>
        <source>You went on without a prediction.</source>
        <translation>Du hast ohne Vorhersage weitergemacht.</translation>
    </message>
    <message>
        <source>You predicted: %1.</source>
        <translation>Du hast vorhergesagt: %1.</translation>
    </message>
    <message>
        <source>You were guessing, and it is what happened.</source>
        <translation>Du hast geraten, und so ist es gekommen.</translation>
    </message>
    <message>
        <source>You were guessing; something else happened.</source>
        <translation>Du hast geraten; es ist etwas anderes passiert.</translation>
    </message>
    <message>
        <source>You were fairly sure, and rightly so.</source>
        <translation>Du warst ziemlich sicher, und zu Recht.</translation>
    </message>
    <message>
        <source>You were fairly sure, and something else happened.</source>
        <translation>Du warst ziemlich sicher, und es ist etwas anderes passiert.</translation>
    </message>
    <message>
        <source>You were sure, and rightly so.</source>
        <translation>Du warst sicher, und zu Recht.</translation>
    </message>
    <message>
        <source>You were sure, and here is what happened.</source>
        <translation>Du warst sicher, und hier siehst du, was passiert ist.</translation>
    </message>
    <message>
        <source>That is what happened.</source>
        <translation>So ist es gekommen.</translation>
    </message>
    <message>
        <source>Something else happened.</source>
        <translation>Es ist etwas anderes passiert.</translation>
    </message>
    <message>
        <source>The class: hands before (filled), and now that it has seen it (hatched).</source>
        <translation>Die Klasse: Hände vorher (gefüllt) und jetzt, da sie es gesehen hat (schraffiert).</translation>
    </message>
</context>
<context>
    <name>fw::PresenterClock</name>
    <message>
        <source>Restart the clock</source>
        <translation>Uhr neu starten</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>%1 gebraucht</translation>
    </message>
    <message>
        <source>By the plan, since minute %1: %2</source>
        <translation>Nach Plan, seit Minute %1: %2</translation>
    </message>
    <message>
        <source>At minute %1: %2</source>
        <translation>In Minute %1: %2</translation>
    </message>
</context>
<context>
    <name>fw::PresenterRun</name>
    <message>
        <source>Train one now</source>
        <translation>Jetzt eines trainieren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>fw::PresenterWindow</name>
    <message>
        <source>Presenter</source>
        <translation>Vortragsfenster</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>Bildschirme tauschen</translation>
    </message>
    <message>
        <source>The lesson goes on by one step, on the wall and here (Page Down).</source>
        <translation>Die Lektion geht einen Schritt weiter, an der Wand und hier (Bild ab).</translation>
    </message>
    <message>
        <source>The step before (Page Up).</source>
        <translation>Der Schritt davor (Bild auf).</translation>
    </message>
    <message>
        <source>The wall is dark until you press it again (B).</source>
        <translation>Die Wand ist dunkel, bis du noch einmal drückst (B).</translation>
    </message>
    <message>
        <source>The wall keeps its picture, to draw on; training goes on (full stop).</source>
        <translation>Die Wand behält ihr Bild, zum Zeichnen; das Training geht weiter (Punkt).</translation>
    </message>
    <message>
        <source>The wall and this window change places.</source>
        <translation>Die Wand und dieses Fenster tauschen die Plätze.</translation>
    </message>
    <message>
        <source>This beat</source>
        <translation>Dieser Schritt</translation>
    </message>
    <message>
        <source>Teacher&apos;s page</source>
        <translation>Seite für die Lehrkraft</translation>
    </message>
    <message>
        <source>%1  %2 · beat %3 of %4</source>
        <translation>%1  %2 · Schritt %3 von %4</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Dann: %1</translation>
    </message>
    <message>
        <source>This is the last beat.</source>
        <translation>Das ist der letzte Schritt.</translation>
    </message>
    <message>
        <source>This lesson was not rehearsed on this machine.</source>
        <translation>Diese Lektion wurde auf diesem Rechner nicht geprobt.</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>Geprobt: %1</translation>
    </message>
    <message>
        <source>Hands of the class, now that it has seen it:</source>
        <translation>Hände der Klasse, jetzt, da sie es gesehen hat:</translation>
    </message>
    <message>
        <source>Hands of the class:</source>
        <translation>Hände der Klasse:</translation>
    </message>
    <message>
        <source>On the wall:</source>
        <translation>An der Wand:</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>fw::ProbabilityBars</name>
    <message>
        <source>%1, token %2: probability %3</source>
        <translation>%1, Token %2: Wahrscheinlichkeit %3</translation>
    </message>
    <message>
        <source>
the mark: %1 by the other model</source>
        <translation>
die Marke: %1 beim anderen Modell</translation>
    </message>
    <message>
        <source>
with the sampling set below: %1</source>
        <translation>
mit den Einstellungen unten: %1</translation>
    </message>
</context>
<context>
    <name>fw::ProjectorMode</name>
    <message>
        <source>Panel %1 on the projector</source>
        <translation>Panel %1 auf dem Projektor</translation>
    </message>
    <message>
        <source>Blank the projector</source>
        <translation>Den Projektor dunkel machen</translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation>Das Bild einfrieren</translation>
    </message>
    <message>
        <source>Next beat of the lesson</source>
        <translation>Nächster Schritt der Lektion</translation>
    </message>
    <message>
        <source>Take the cover off</source>
        <translation>Die Abdeckung wegnehmen</translation>
    </message>
    <message>
        <source>Beat before of the lesson</source>
        <translation>Voriger Schritt der Lektion</translation>
    </message>
</context>
<context>
    <name>fw::ProseView</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
</context>
<context>
    <name>fw::QuizItemView</name>
    <message>
        <source>Your number</source>
        <translation>Deine Zahl</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>✔ Right.</source>
        <translation>✔ Richtig.</translation>
    </message>
    <message>
        <source>✘ Not quite.</source>
        <translation>✘ Nicht ganz.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Show me (about %1 s)</source>
        <translation>Zeig es mir (etwa %1 s)</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeig es mir</translation>
    </message>
</context>
<context>
    <name>fw::RehearsalBar</name>
    <message>
        <source>Path to rehearse</source>
        <translation>Weg, der geprobt wird</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Plays the lesson in the background, with real models and the seeds of the class: losses, times and completions are kept, and stand beside each beat in the presenter&apos;s window (Shift+F11 on the projector).</source>
        <translation>Spielt die Lektion im Hintergrund durch, mit echten Modellen und den Seeds der Klasse: Verluste, Zeiten und Fortsetzungen werden behalten und stehen im Vortragsfenster neben jedem Schritt (Umschalt+F11 am Projektor).</translation>
    </message>
    <message>
        <source>Do it on the machine that you will present with. The class&apos;s own run is live all the same.</source>
        <translation>Tu es auf dem Rechner, mit dem du vorträgst. Der Lauf der Klasse ist trotzdem live.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>Noch einmal proben</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>Geprobt: %1</translation>
    </message>
    <message>
        <source>Not rehearsed yet. Know beforehand what will appear.</source>
        <translation>Noch nicht geprobt. Wisse vorher, was erscheinen wird.</translation>
    </message>
    <message>
        <source>What came in the rehearsal</source>
        <translation>Was in der Generalprobe herauskam</translation>
    </message>
</context>
<context>
    <name>fw::RehearsalRun</name>
    <message>
        <source>Stopping the rehearsal …</source>
        <translation>Die Generalprobe wird beendet …</translation>
    </message>
    <message>
        <source>Rehearsing %1: step %2 of %3 …</source>
        <translation>Generalprobe von %1: Schritt %2 von %3 …</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>Es ist misslungen: %1</translation>
    </message>
    <message>
        <source>loss %1 at %2 of training, %3 tokens</source>
        <translation>Verlust %1 nach %2 Training, %3 Token</translation>
    </message>
    <message>
        <source>below %1 at %2</source>
        <translation>unter %1 nach %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>to be written down: %1</source>
        <translation>aufzuschreiben: %1</translation>
    </message>
    <message>
        <source>its checkpoint was not seen</source>
        <translation>das Erwartete ist nicht eingetreten</translation>
    </message>
    <message>
        <source>the step took %1</source>
        <translation>der Schritt dauerte %1</translation>
    </message>
    <message>
        <source>%1, %2, %3 in all</source>
        <translation>%1, %2, insgesamt %3</translation>
    </message>
</context>
<context>
    <name>fw::RunComparison</name>
    <message>
        <source>These runs cut text into different tokens, so a loss per token means something else in each.</source>
        <translation>Diese Läufe zerlegen Text in verschiedene Token, also bedeutet ein Verlust pro Token in jedem etwas anderes.</translation>
    </message>
    <message>
        <source>These runs read different texts, and each validation loss is measured on a text of its own.</source>
        <translation>Diese Läufe lesen verschiedene Texte, und jeder Validierungsverlust ist auf einem eigenen Text gemessen.</translation>
    </message>
</context>
<context>
    <name>fw::RunComparisonTable</name>
    <message>
        <source>The runs differ in this setting: %1</source>
        <translation>In dieser Einstellung unterscheiden sich die Läufe: %1</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>fw::RunControls</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>Same start</source>
        <translation>Gleicher Start</translation>
    </message>
    <message>
        <source>New run:</source>
        <translation>Neuer Lauf:</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size and recipe of the model. A new one starts from random weights.</source>
        <translation>Größe und Rezept des Modells. Ein neues beginnt mit Zufallsgewichten.</translation>
    </message>
    <message>
        <source>Compare a smaller and a larger one on the same text.</source>
        <translation>Vergleiche ein kleineres und ein größeres mit demselben Text.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What the model reads. All it will ever know comes from here.</source>
        <translation>Was das Modell liest. Alles, was es je wissen wird, kommt von hier.</translation>
    </message>
    <message>
        <source>Drop a text file of your own anywhere on the window.</source>
        <translation>Zieh eine eigene Textdatei irgendwo auf das Fenster.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Start of all chance: the first weights and the order of the text.</source>
        <translation>Anfang allen Zufalls: die ersten Gewichte und die Reihenfolge des Textes.</translation>
    </message>
    <message>
        <source>The same seed gives the same run, number by number. Try another.</source>
        <translation>Derselbe Seed ergibt denselben Lauf, Zahl für Zahl. Nimm einen anderen.</translation>
    </message>
    <message>
        <source>Live:</source>
        <translation>Live:</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each update moves the weights. It may be changed while training.</source>
        <translation>Wie weit jede Aktualisierung die Gewichte bewegt. Sie darf sich beim Training ändern.</translation>
    </message>
    <message>
        <source>Try 10 times larger and watch the curve.</source>
        <translation>Nimm eine 10-mal größere und sieh auf die Kurve.</translation>
    </message>
    <message>
        <source>Start a run of your own, or open another one in Runs.</source>
        <translation>Starte einen eigenen Lauf oder öffne einen anderen in Läufe.</translation>
    </message>
    <message>
        <source>Starts training, or pauses it between two steps (Space).</source>
        <translation>Startet das Training oder hält es zwischen zwei Schritten an (Leertaste).</translation>
    </message>
    <message>
        <source>Press it and watch the loss fall.</source>
        <translation>Drücke und sieh zu, wie der Verlust fällt.</translation>
    </message>
    <message>
        <source>Exactly one update of all weights, then pause (S).</source>
        <translation>Genau eine Aktualisierung aller Gewichte, dann Pause (S).</translation>
    </message>
    <message>
        <source>Watch which bars one step moves.</source>
        <translation>Achte darauf, welche Balken ein einziger Schritt bewegt.</translation>
    </message>
    <message>
        <source>Back to the same random weights; the old curve stays for comparison (R).</source>
        <translation>Zurück zu denselben Zufallsgewichten; die alte Kurve bleibt zum Vergleich stehen (R).</translation>
    </message>
    <message>
        <source>Change the learning rate and train again.</source>
        <translation>Ändere die Lernrate und trainiere noch einmal.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
</context>
<context>
    <name>fw::RunExporter</name>
    <message>
        <source>Export the run</source>
        <translation>Den Lauf exportieren</translation>
    </message>
    <message>
        <source>The chart as .%1 is that of the run in the window. Open this run first, or choose .svg.</source>
        <translation>Das Diagramm als .%1 ist das des Laufs im Fenster. Öffne zuerst diesen Lauf oder wähle .svg.</translation>
    </message>
    <message>
        <source>%1 could not be written. Is the folder writable, and is there space?</source>
        <translation>%1 ließ sich nicht schreiben. Ist der Ordner beschreibbar, und ist Platz da?</translation>
    </message>
    <message>
        <source>“.%1” is no format a run can be written in; the name of the file may end in %2.</source>
        <translation>„.%1“ ist kein Format, in dem ein Lauf geschrieben werden kann; der Name der Datei darf auf %2 enden.</translation>
    </message>
    <message>
        <source>There is nothing to report yet: the run is kept from its first step on. Train first.</source>
        <translation>Es gibt noch nichts zu berichten: Der Lauf wird ab seinem ersten Schritt aufbewahrt. Trainiere zuerst.</translation>
    </message>
</context>
<context>
    <name>fw::RunListModel</name>
    <message>
        <source>the first run</source>
        <translation>der erste Lauf</translation>
    </message>
    <message>
        <source>same settings as the run before</source>
        <translation>gleiche Einstellungen wie der Lauf davor</translation>
    </message>
    <message>
        <source>%1, %2, loss %3, %4, %5. %6. %7</source>
        <translation>%1, %2, Verlust %3, %4, %5. %6. %7</translation>
    </message>
</context>
<context>
    <name>fw::RunNotice</name>
    <message>
        <source>%1 Training waits and goes on by itself.</source>
        <translation>%1 Das Training wartet und geht von selbst weiter.</translation>
    </message>
    <message>
        <source>It replaces the one at step %1.</source>
        <translation>Er ersetzt den bei Schritt %1.</translation>
    </message>
    <message>
        <source>The one at step %1 stays in Runs.</source>
        <translation>Der bei Schritt %1 bleibt in Läufe.</translation>
    </message>
    <message>
        <source>%1 on %2, seed %3, is a new run from random weights. %4</source>
        <translation>%1 auf %2, Seed %3, ist ein neuer Lauf mit Zufallsgewichten. %4</translation>
    </message>
    <message>
        <source>Your last run (%1, %2, %3) is not finished.</source>
        <translation>Dein letzter Lauf (%1, %2, %3) ist nicht zu Ende.</translation>
    </message>
    <message>
        <source>Start a new run</source>
        <translation>Einen neuen Lauf starten</translation>
    </message>
    <message>
        <source>Use Merrow instead</source>
        <translation>Stattdessen Merrow benutzen</translation>
    </message>
    <message>
        <source>Finished at step %1. Try prompts of your own in both panels. Train goes on for %2 more steps; a learning rate that had cooled down is high again then, so the loss may rise at first.</source>
        <translation>Fertig bei Schritt %1. Probiere in beiden Panels eigene Prompts. Trainieren geht noch %2 Schritte weiter; eine abgekühlte Lernrate ist dann wieder hoch, deshalb kann der Verlust zuerst steigen.</translation>
    </message>
    <message>
        <source>Start the new run</source>
        <translation>Den neuen Lauf starten</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Diesen behalten</translation>
    </message>
    <message>
        <source>Another program is training this run, so here it can only be looked at, as it was at step %1.</source>
        <translation>Ein anderes Programm trainiert diesen Lauf, deshalb kannst du ihn hier nur ansehen, wie er bei Schritt %1 war.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal hinsehen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Press Train and watch the loss fall past each rung.</source>
        <translation>Drücke Trainieren und sieh zu, wie der Verlust an jeder Stufe vorbeifällt.</translation>
    </message>
    <message>
        <source>Or begin with a lesson</source>
        <translation>Oder mit einer Lektion anfangen</translation>
    </message>
</context>
<context>
    <name>fw::RunSetup</name>
    <message>
        <source>Merrow</source>
        <translation>Merrow</translation>
    </message>
    <message>
        <source>Merrow, %1</source>
        <translation>Merrow, %1</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fw::RunStatus</name>
    <message>
        <source>Another program is training this run; here it can only be looked at.</source>
        <translation>Ein anderes Programm trainiert diesen Lauf; hier kannst du ihn nur ansehen.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 tokens seen</source>
        <translation>%1 Token gelesen</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 Dokumente</translation>
    </message>
    <message>
        <source>%1: %2, %3 training tokens</source>
        <translation>%1: %2, %3 Token zum Trainieren</translation>
    </message>
    <message>
        <source>about %1 at the %2 tokens/s of last time</source>
        <translation>etwa %1 bei den %2 Token/s vom letzten Mal</translation>
    </message>
    <message>
        <source>the time is known after the first steps</source>
        <translation>die Dauer steht nach den ersten Schritten fest</translation>
    </message>
    <message>
        <source>Planned: %1 steps, %2 tokens, %3FLOP for %4 parameters; about %5 of memory; %6.</source>
        <translation>Geplant: %1 Schritte, %2 Token, %3FLOP für %4 Parameter; etwa %5 Speicher; %6.</translation>
    </message>
</context>
<context>
    <name>fw::RunStatusBar</name>
    <message>
        <source>The text in use</source>
        <translation>Der benutzte Text</translation>
    </message>
    <message>
        <source>Updates done, and planned</source>
        <translation>Gemachte und geplante Aktualisierungen</translation>
    </message>
    <message>
        <source>Tokens that training has read so far</source>
        <translation>Token, die das Training bisher gelesen hat</translation>
    </message>
    <message>
        <source>Speed of training, recent steps</source>
        <translation>Geschwindigkeit des Trainings, letzte Schritte</translation>
    </message>
    <message>
        <source>Training time; pauses do not count</source>
        <translation>Trainingszeit; Pausen zählen nicht</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>Was rechnet</translation>
    </message>
    <message>
        <source>Numbers that training adjusts</source>
        <translation>Zahlen, die das Training anpasst</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Zweiter Lauf</translation>
    </message>
    <message>
        <source>The run that was branched trains in the background, on half of the threads.</source>
        <translation>Der Lauf, von dem abgezweigt wurde, trainiert im Hintergrund, auf der Hälfte der Threads.</translation>
    </message>
    <message>
        <source>Press to keep it where it is and stop it.</source>
        <translation>Drücke, um ihn zu behalten, wo er ist, und anzuhalten.</translation>
    </message>
    <message>
        <source>The model of step %1 is saved in %2</source>
        <translation>Das Modell von Schritt %1 ist gespeichert in %2</translation>
    </message>
    <message>
        <source>Second run: step %1 · Stop</source>
        <translation>Zweiter Lauf: Schritt %1 · Halt</translation>
    </message>
</context>
<context>
    <name>fw::RunsPanel</name>
    <message>
        <source>Find a run</source>
        <translation>Einen Lauf suchen</translation>
    </message>
    <message>
        <source>Keeps the runs that hold every word you type: name, note, model, text, state, what differs.</source>
        <translation>Lässt die Läufe übrig, die jedes Wort enthalten, das du tippst: Name, Notiz, Modell, Text, Zustand, was anders ist.</translation>
    </message>
    <message>
        <source>Try &quot;seed&quot; or &quot;interrupted&quot;.</source>
        <translation>Nimm „seed“ oder „unterbrochen“.</translation>
    </message>
    <message>
        <source>Runs, the newest first</source>
        <translation>Läufe, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Every run you have made. Enter opens one, Space checks it for the comparison.</source>
        <translation>Jeder Lauf, den du gemacht hast. Enter öffnet einen, die Leertaste hakt ihn zum Vergleichen an.</translation>
    </message>
    <message>
        <source>Check two and press Compare.</source>
        <translation>Hake zwei an und drücke Vergleichen.</translation>
    </message>
    <message>
        <source>The current run</source>
        <translation>Der aktuelle Lauf</translation>
    </message>
    <message>
        <source>A note of your own</source>
        <translation>Eine eigene Notiz</translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation>Notiz zum Lauf</translation>
    </message>
    <message>
        <source>A line of your own about the run; it is kept when you leave the line.</source>
        <translation>Eine eigene Zeile über den Lauf; sie wird behalten, wenn du die Zeile verlässt.</translation>
    </message>
    <message>
        <source>Write down what you expected before you look.</source>
        <translation>Schreib auf, was du erwartest, bevor du hinsiehst.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More to do with the run</source>
        <translation>Was sich mit dem Lauf noch tun lässt</translation>
    </message>
    <message>
        <source>Rename, note, export, branch, folder, trash.</source>
        <translation>Umbenennen, Notiz, Exportieren, Abzweigen, Ordner, Papierkorb.</translation>
    </message>
    <message>
        <source>A right click on a run opens the same menu.</source>
        <translation>Ein Rechtsklick auf einen Lauf öffnet dasselbe Menü.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 was moved to the trash.</source>
        <translation>%1 liegt jetzt im Papierkorb.</translation>
    </message>
    <message>
        <source>%1 were moved to the trash.</source>
        <translation>%1 liegen jetzt im Papierkorb.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 · %2 tokens in %3</source>
        <translation>%1 · %2 Token in %3</translation>
    </message>
    <message>
        <source>%1 parameters · %2 · %3 on disk</source>
        <translation>%1 Parameter · %2 · %3 auf der Platte</translation>
    </message>
    <message>
        <source>validation loss %1</source>
        <translation>Validierungsverlust %1</translation>
    </message>
    <message>
        <source>In training by %1; here it opens to be looked at.</source>
        <translation>Wird von %1 trainiert; hier öffnet er sich nur zum Ansehen.</translation>
    </message>
    <message>
        <source>No run is chosen.</source>
        <translation>Kein Lauf ist gewählt.</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>The checked runs, up to eight, on one chart, and the settings in which they differ.</source>
        <translation>Die angehakten Läufe, bis zu acht, in einem Diagramm, und die Einstellungen, in denen sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>Change one thing between two runs, then compare them.</source>
        <translation>Ändere eines zwischen zwei Läufen und vergleiche sie dann.</translation>
    </message>
    <message>
        <source>Check two runs first (Space).</source>
        <translation>Hake zuerst zwei Läufe an (Leertaste).</translation>
    </message>
    <message>
        <source>Reading the library.</source>
        <translation>Die Bibliothek wird gelesen.</translation>
    </message>
    <message>
        <source>No run holds all these words.</source>
        <translation>Kein Lauf enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>No runs yet. Press Train: every run is kept here by itself.</source>
        <translation>Noch keine Läufe. Drücke Trainieren: Jeder Lauf wird hier von selbst aufbewahrt.</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1, %2 on disk</source>
        <translation>%1, %2 auf der Platte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The library is the folder %1.
Delete runs you no longer need to make room.</source>
        <translation>Die Bibliothek ist der Ordner %1.
Lösche Läufe, die du nicht mehr brauchst, um Platz zu schaffen.</translation>
    </message>
</context>
<context>
    <name>fw::SampleColumnView</name>
    <message>
        <source>Classes of samples</source>
        <translation>Klassen der Proben</translation>
    </message>
    <message>
        <source>How many samples are of each class, and the 95 % interval of the share.</source>
        <translation>Wie viele Proben in jeder Klasse sind, und das 95-%-Intervall des Anteils.</translation>
    </message>
    <message>
        <source>Click a class to read only those.</source>
        <translation>Klicke auf eine Klasse, um nur diese zu lesen.</translation>
    </message>
    <message>
        <source> · writing</source>
        <translation> · schreibt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 of %3 (%4 to %5)</source>
        <translation>„%1“ in %2 von %3 (%4 bis %5)</translation>
    </message>
    <message>
        <source>Samples, %1</source>
        <translation>Proben, %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>fw::SamplingSliders</name>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Below 1: surer, more repetitive. Above 1: bolder, less sense. It changes the choice, not the model.</source>
        <translation>Unter 1: sicherer, eintöniger. Über 1: kühner, sinnloser. Sie ändert die Auswahl, nicht das Modell.</translation>
    </message>
    <message>
        <source>Try 0, which always takes the likeliest token, then 1.5.</source>
        <translation>Nimm 0, dann kommt immer das wahrscheinlichste Token, danach 1,5.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Chooses among the k likeliest tokens only.</source>
        <translation>Wählt nur unter den k wahrscheinlichsten Token.</translation>
    </message>
    <message>
        <source>Try 1: the same as temperature 0.</source>
        <translation>Nimm 1: dasselbe wie Temperatur 0.</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>top-p</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Chooses among the likeliest tokens that together reach this probability.</source>
        <translation>Wählt unter den wahrscheinlichsten Token, die zusammen diese Wahrscheinlichkeit erreichen.</translation>
    </message>
    <message>
        <source>Try 0.9: it cuts the long tail of odd tokens.</source>
        <translation>Nimm 0,9: Das schneidet den langen Schwanz seltsamer Token ab.</translation>
    </message>
</context>
<context>
    <name>fw::SecondRun</name>
    <message>
        <source>the run it branched off, still training</source>
        <translation>der Lauf, von dem er abzweigt, noch im Training</translation>
    </message>
    <message>
        <source>The second run is kept at step %1.</source>
        <translation>Der zweite Lauf ist bei Schritt %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The second run has stopped. %1</source>
        <translation>Der zweite Lauf hat angehalten. %1</translation>
    </message>
    <message>
        <source>The second run has stopped: %1</source>
        <translation>Der zweite Lauf hat angehalten: %1</translation>
    </message>
    <message>
        <source>the run it branched off</source>
        <translation>der Lauf, von dem er abzweigt</translation>
    </message>
</context>
<context>
    <name>fw::SketchInput</name>
    <message>
        <source>Draw the curve that you expect into the loss chart, from left to right. Or give the loss at these places:</source>
        <translation>Zeichne die Kurve, die du erwartest, von links nach rechts in das Verlustdiagramm. Oder gib den Verlust an diesen Stellen an:</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>am Anfang</translation>
    </message>
    <message>
        <source>after %1 tokens</source>
        <translation>nach %1 Token</translation>
    </message>
    <message>
        <source>Loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>Wipe it out</source>
        <translation>Wegwischen</translation>
    </message>
</context>
<context>
    <name>fw::SketchOverlay</name>
    <message>
        <source>Draw here, from left to right, how the loss will go.</source>
        <translation>Zeichne hier, von links nach rechts, wie sich der Verlust entwickeln wird.</translation>
    </message>
    <message>
        <source>your sketch</source>
        <translation>deine Skizze</translation>
    </message>
</context>
<context>
    <name>fw::StepTrack</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>fw::SurpriseLegend</name>
    <message>
        <source>Colour of a token: how probable it was to the model</source>
        <translation>Farbe eines Tokens: wie wahrscheinlich es für das Modell war</translation>
    </message>
    <message>
        <source>How probable the model found each token of its own text.
Plain: expected. Amber and a line: a surprise. Magenta and a thick line: a great surprise.</source>
        <translation>Für wie wahrscheinlich das Modell jedes Token seines eigenen Textes hielt.
Ohne Farbe: erwartet. Bernstein und ein Strich: eine Überraschung. Magenta und ein dicker Strich: eine große Überraschung.</translation>
    </message>
</context>
<context>
    <name>fw::SurpriseModel</name>
    <message>
        <source>Mean loss of its %1 tokens: %2 nats = %3 bits = as unsure as choosing among %4 equally likely tokens.</source>
        <translation>Mittlerer Verlust der %1 Token: %2 Nats = %3 Bits = so unsicher wie die Wahl unter %4 gleich wahrscheinlichen Token.</translation>
    </message>
    <message>
        <source>Click a token, or move with the arrow keys and press Enter: how likely was it to the model?</source>
        <translation>Klicke auf ein Token, oder geh mit den Pfeiltasten und drücke Enter: Wie wahrscheinlich war es für das Modell?</translation>
    </message>
    <message>
        <source>%1: p = %2 → loss %3 nats = %4 bits, as unsure as choosing among %5.</source>
        <translation>%1: p = %2 → Verlust %3 Nats = %4 Bits, so unsicher wie die Wahl unter %5.</translation>
    </message>
    <message>
        <source>The first choice was %1 with %2.</source>
        <translation>Die erste Wahl war %1 mit %2.</translation>
    </message>
    <message>
        <source>It was the first choice, and still there is a loss of %1: only certainty costs nothing.</source>
        <translation>Es war die erste Wahl, und trotzdem gibt es einen Verlust von %1: Nur Gewissheit kostet nichts.</translation>
    </message>
    <message>
        <source>It was the first choice.</source>
        <translation>Es war die erste Wahl.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie sie ist</translation>
    </message>
    <message>
        <source>zlib</source>
        <translation>zlib</translation>
    </message>
    <message>
        <source>untrained model</source>
        <translation>untrainiertes Modell</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>dieses Modell</translation>
    </message>
    <message>
        <source>This model is too large to squeeze the text while you wait; by its losses it would take %1 bytes.</source>
        <translation>Dieses Modell ist zu groß, um den Text zu komprimieren, während du wartest; nach seinen Verlusten bräuchte er %1 Bytes.</translation>
    </message>
    <message>
        <source>Decoded again by the same model: identical.</source>
        <translation>Vom selben Modell wieder entpackt: identisch.</translation>
    </message>
    <message>
        <source>Decoded again: NOT identical.</source>
        <translation>Wieder entpackt: NICHT identisch.</translation>
    </message>
    <message>
        <source>The losses add up to %1 bytes; the file also holds the number of tokens, and its end is rounded up.</source>
        <translation>Die Verluste ergeben zusammen %1 Bytes; die Datei enthält außerdem die Zahl der Token, und ihr Ende ist aufgerundet.</translation>
    </message>
    <message>
        <source>To be fair: whoever unpacks the file needs the model, too, and its %1 are not counted.</source>
        <translation>Der Fairness halber: Wer die Datei entpackt, braucht auch das Modell, und dessen %1 sind nicht mitgezählt.</translation>
    </message>
    <message>
        <source>So far it saves nothing that zlib does not.</source>
        <translation>Bisher spart es nichts, was zlib nicht spart.</translation>
    </message>
    <message>
        <source>It saves %1 bytes against zlib here, so about %2 such pages make up for them.</source>
        <translation>Es spart hier %1 Bytes gegenüber zlib, also machen etwa %2 solche Seiten das wett.</translation>
    </message>
</context>
<context>
    <name>fw::SurprisePanel</name>
    <message>
        <source>Type a text of your own, or read a page</source>
        <translation>Tippe einen eigenen Text oder lies eine Seite</translation>
    </message>
    <message>
        <source>Text of your own</source>
        <translation>Eigener Text</translation>
    </message>
    <message>
        <source>Its tokens are painted by how much they surprise the model.</source>
        <translation>Seine Token werden danach eingefärbt, wie sehr sie das Modell überraschen.</translation>
    </message>
    <message>
        <source>Write a sentence it finds very surprising, and one that it does not.</source>
        <translation>Schreib einen Satz, den es sehr überraschend findet, und einen, den nicht.</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Andere Seite</translation>
    </message>
    <message>
        <source>A page of the text that is held back: the model never trains on it.</source>
        <translation>Eine Seite des zurückgehaltenen Textes: Das Modell trainiert nie mit ihr.</translation>
    </message>
    <message>
        <source>Click for its loss and the model&apos;s first choice.</source>
        <translation>Klicke für ihren Verlust und die erste Wahl des Modells.</translation>
    </message>
    <message>
        <source>Page painted by surprise</source>
        <translation>Seite, nach Überraschung eingefärbt</translation>
    </message>
    <message>
        <source>Each token on the colour of its loss; the underline grows with it.</source>
        <translation>Jedes Token in der Farbe seines Verlusts; der Unterstrich wächst mit ihm.</translation>
    </message>
    <message>
        <source>Find a token that was the first choice and still has a loss.</source>
        <translation>Such ein Token, das die erste Wahl war und trotzdem einen Verlust hat.</translation>
    </message>
    <message>
        <source>The page as a file</source>
        <translation>Die Seite als Datei</translation>
    </message>
    <message>
        <source>Bytes as it is, squeezed by zlib, and by arithmetic coding with the predictions of the untrained and of this model.</source>
        <translation>Bytes, wie sie ist, von zlib komprimiert, und durch arithmetische Kodierung mit den Vorhersagen des untrainierten und dieses Modells.</translation>
    </message>
    <message>
        <source>Predict better, and the file gets smaller. What the untrained model saves is the tokenizer&apos;s work.</source>
        <translation>Sag besser voraus, und die Datei wird kleiner. Was das untrainierte Modell spart, ist das Werk des Tokenizers.</translation>
    </message>
    <message>
        <source>your text</source>
        <translation>dein Text</translation>
    </message>
    <message>
        <source>page %1 of %2 that nobody trains on</source>
        <translation>Seite %1 von %2, mit denen niemand trainiert</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 bits per byte</source>
        <translation>%1 Bits pro Byte</translation>
    </message>
</context>
<context>
    <name>fw::TeacherWindow</name>
    <message>
        <source>Teacher notes: %1</source>
        <translation>Notizen für die Lehrkraft: %1</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save the notes</source>
        <translation>Die Notizen speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>fw::TextSourcePicker</name>
    <message>
        <source>Open text files</source>
        <translation>Textdateien öffnen</translation>
    </message>
    <message>
        <source>Text (*.txt *.md *.text)</source>
        <translation>Text (*.txt *.md *.text)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder of text</source>
        <translation>Einen Textordner öffnen</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Text to train on</source>
        <translation>Text zum Trainieren</translation>
    </message>
    <message>
        <source>Paste or type here. &lt;|doc|&gt; alone on a line separates documents.</source>
        <translation>Hier einfügen oder tippen. &lt;|doc|&gt; allein in einer Zeile trennt Dokumente.</translation>
    </message>
    <message>
        <source>Train on this text</source>
        <translation>Mit diesem Text trainieren</translation>
    </message>
    <message>
        <source>%1 characters; a few thousand are the least that training needs.</source>
        <translation>%1 Zeichen; ein paar Tausend braucht das Training mindestens.</translation>
    </message>
</context>
<context>
    <name>fw::TimeBar</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Step cursor</source>
        <translation>Schrittzeiger</translation>
    </message>
    <message>
        <source>The kept models of this run; every panel shows the one you choose, for the prompt of now.</source>
        <translation>Die aufbewahrten Modelle dieses Laufs; jedes Panel zeigt das gewählte, für den Prompt von jetzt.</translation>
    </message>
    <message>
        <source>Drag it to the left and watch the bars and the text grow worse. Training goes on meanwhile.</source>
        <translation>Zieh ihn nach links und sieh zu, wie Balken und Text schlechter werden. Das Training geht inzwischen weiter.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Every panel shows the model in training again (End).</source>
        <translation>Jedes Panel zeigt wieder das Modell im Training (Ende).</translation>
    </message>
    <message>
        <source>Play the time of the run</source>
        <translation>Die Zeit des Laufs abspielen</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1 / s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many kept models a second, when time is played.</source>
        <translation>Wie viele aufbewahrte Modelle pro Sekunde, wenn die Zeit abgespielt wird.</translation>
    </message>
    <message>
        <source>Slow for the first sixteen steps, then fast.</source>
        <translation>Langsam für die ersten sechzehn Schritte, dann schnell.</translation>
    </message>
    <message>
        <source>viewing step %1</source>
        <translation>Ansicht: Schritt %1</translation>
    </message>
    <message>
        <source>now, step %1</source>
        <translation>jetzt, Schritt %1</translation>
    </message>
    <message>
        <source>the models of this run will stand here</source>
        <translation>die Modelle dieses Laufs werden hier stehen</translation>
    </message>
</context>
<context>
    <name>fw::TokenStrip</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
</context>
<context>
    <name>fw::TokensModel</name>
    <message>
        <source>Type something.</source>
        <translation>Tippe etwas.</translation>
    </message>
    <message>
        <source>%1 tokens for %2 words, %3 bytes: %4 bytes per token.</source>
        <translation>%1 Token für %2 Wörter, %3 Bytes: %4 Bytes pro Token.</translation>
    </message>
    <message>
        <source>This tokenizer has a token for every character; it learned no merges.</source>
        <translation>Dieser Tokenizer hat für jedes Zeichen ein Token; er hat keine Verschmelzungen gelernt.</translation>
    </message>
    <message>
        <source>Before the first merge: every byte is a token of its own, and there are 256 of them.</source>
        <translation>Vor der ersten Verschmelzung: Jedes Byte ist ein eigenes Token, und es gibt 256 davon.</translation>
    </message>
    <message>
        <source>Merge %1 of %2: %3 and %4 become %5, token %6.</source>
        <translation>Verschmelzung %1 von %2: %3 und %4 werden %5, Token %6.</translation>
    </message>
    <message>
        <source>It is made %1 times in the training text.</source>
        <translation>Sie geschieht %1-mal im Trainingstext.</translation>
    </message>
    <message>
        <source>Click a piece to see where it comes from.</source>
        <translation>Klicke auf ein Stück, um zu sehen, woher es kommt.</translation>
    </message>
    <message>
        <source>%1 is token %2, one byte (%3).</source>
        <translation>%1 ist Token %2, ein Byte (%3).</translation>
    </message>
    <message>
        <source>%1 is token %2, %3 bytes (%4).</source>
        <translation>%1 ist Token %2, %3 Bytes (%4).</translation>
    </message>
    <message>
        <source>It stands %1 times in the training text.</source>
        <translation>Es steht %1-mal im Trainingstext.</translation>
    </message>
    <message>
        <source>Merge %1 made it from %2 and %3.</source>
        <translation>Verschmelzung %1 hat es aus %2 und %3 gemacht.</translation>
    </message>
    <message>
        <source>Single bytes are there from the start, so that every text can be written.</source>
        <translation>Einzelne Bytes sind von Anfang an da, damit sich jeder Text schreiben lässt.</translation>
    </message>
    <message>
        <source>With a token for every character, a model does get letters, and needs a number for each of them.</source>
        <translation>Mit einem Token für jedes Zeichen bekommt ein Modell tatsächlich Buchstaben, und braucht für jeden davon eine Zahl.</translation>
    </message>
    <message>
        <source>How many r are in “strawberry”? Here the model gets %1: numbers, no letters. How each of them is spelled it would have to learn.</source>
        <translation>Wie viele r sind in „strawberry“? Hier bekommt das Modell %1: Zahlen, keine Buchstaben. Wie jede davon geschrieben wird, müsste es lernen.</translation>
    </message>
</context>
<context>
    <name>fw::TokensPanel</name>
    <message>
        <source>Text to cut</source>
        <translation>Text zum Zerlegen</translation>
    </message>
    <message>
        <source>Any text; it is cut into tokens as you type.</source>
        <translation>Irgendein Text; er wird beim Tippen in Token zerlegt.</translation>
    </message>
    <message>
        <source>Try your own name, a long number, a word that does not exist.</source>
        <translation>Nimm deinen Namen, eine lange Zahl, ein Wort, das es nicht gibt.</translation>
    </message>
    <message>
        <source>A page of the training text</source>
        <translation>Eine Seite des Trainingstextes</translation>
    </message>
    <message>
        <source>Pieces and their ids</source>
        <translation>Stücke und ihre IDs</translation>
    </message>
    <message>
        <source>What the model is given: one number for each piece. ␣ is a space, ↵ a new line.</source>
        <translation>Was das Modell bekommt: eine Zahl für jedes Stück. ␣ ist ein Leerzeichen, ↵ eine neue Zeile.</translation>
    </message>
    <message>
        <source>Click a piece, or use the arrow keys, to see where it comes from.</source>
        <translation>Klicke auf ein Stück, oder nimm die Pfeiltasten, um zu sehen, woher es kommt.</translation>
    </message>
    <message>
        <source>The same text in other units</source>
        <translation>Derselbe Text in anderen Einheiten</translation>
    </message>
    <message>
        <source>How many steps a model would need for this text if it read bytes, characters or these tokens.</source>
        <translation>Wie viele Schritte ein Modell für diesen Text bräuchte, wenn es Bytes, Zeichen oder diese Token läse.</translation>
    </message>
    <message>
        <source>Replay the learning</source>
        <translation>Das Lernen abspielen</translation>
    </message>
    <message>
        <source>Begins with bytes and joins the most frequent pair again and again, as the tokenizer did.</source>
        <translation>Beginnt mit Bytes und verbindet immer wieder das häufigste Paar, wie der Tokenizer.</translation>
    </message>
    <message>
        <source>Watch a frequent word grow together, and a rare one stay in pieces.</source>
        <translation>Sieh zu, wie ein häufiges Wort zusammenwächst und ein seltenes in Stücken bleibt.</translation>
    </message>
    <message>
        <source>merges</source>
        <translation>Verschmelzungen</translation>
    </message>
    <message>
        <source>Merges learned</source>
        <translation>Gelernte Verschmelzungen</translation>
    </message>
    <message>
        <source>The tokenizer after so many merges.</source>
        <translation>Der Tokenizer nach so vielen Verschmelzungen.</translation>
    </message>
    <message>
        <source>Go back to 0: bytes. Find the merge that joins a word.</source>
        <translation>Geh zurück auf 0: Bytes. Such die Verschmelzung, die ein Wort verbindet.</translation>
    </message>
    <message>
        <source>Making the training text ready; its page comes in a moment.</source>
        <translation>Der Trainingstext wird vorbereitet; seine Seite kommt gleich.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>tokens, as shown</source>
        <translation>Token, wie gezeigt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>fw::VoteBox</name>
    <message>
        <source>%1 hands</source>
        <translation>%1 Hände</translation>
    </message>
    <message>
        <source>%1 hands before, %2 after</source>
        <translation>%1 Hände vorher, %2 nachher</translation>
    </message>
    <message>
        <source>Hands after the run: %1</source>
        <translation>Hände nach dem Lauf: %1</translation>
    </message>
    <message>
        <source>Hands: %1</source>
        <translation>Hände: %1</translation>
    </message>
</context>
<context>
    <name>fw::WeightsModel</name>
    <message>
        <source>The gradient needs the training text, which is being prepared.</source>
        <translation>Der Gradient braucht den Trainingstext, der gerade vorbereitet wird.</translation>
    </message>
    <message>
        <source>Gradient of %1 tokens of the training text: norm %2, at a loss of %3.</source>
        <translation>Gradient von %1 Token des Trainingstextes: Norm %2, bei einem Verlust von %3.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>The matrices and vectors of the model, in the order in which a token meets them.</source>
        <translation>Die Matrizen und Vektoren des Modells, in der Reihenfolge, in der ein Token ihnen begegnet.</translation>
    </message>
    <message>
        <source>rms</source>
        <translation>rms</translation>
    </message>
    <message>
        <source>Root of the mean square of its weights.
Watch which grow while training.</source>
        <translation>Wurzel aus dem Mittel der Quadrate seiner Gewichte.
Achte darauf, welche beim Training wachsen.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Root mean square of the gradient on it: how strongly the text pulls at one weight.
It shrinks as the loss falls.</source>
        <translation>Quadratisches Mittel des Gradienten darauf: wie stark der Text an einem Gewicht zieht.
Es schrumpft, wenn der Verlust fällt.</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>How far the last update moved it: |change| / |weights|.
About 0.1 % a step is usual; a larger learning rate makes it larger.</source>
        <translation>Wie weit die letzte Aktualisierung sie bewegt hat: |Änderung| / |Gewichte|.
Üblich sind etwa 0,1 % pro Schritt; eine größere Lernrate macht mehr daraus.</translation>
    </message>
</context>
<context>
    <name>fw::WeightsPanel</name>
    <message>
        <source>Weights of the model</source>
        <translation>Gewichte des Modells</translation>
    </message>
    <message>
        <source>Every matrix and vector: its size, its gradient, and how far the last update moved it.</source>
        <translation>Jede Matrix und jeder Vektor: Größe, Gradient und wie weit die letzte Aktualisierung sie bewegt hat.</translation>
    </message>
    <message>
        <source>Choose one to see its histogram. Then raise the learning rate and watch the last column.</source>
        <translation>Wähle eine, um ihr Histogramm zu sehen. Erhöhe dann die Lernrate und achte auf die letzte Spalte.</translation>
    </message>
    <message>
        <source>Histogram of the weights</source>
        <translation>Histogramm der Gewichte</translation>
    </message>
    <message>
        <source>How many weights of the chosen matrix have which value.</source>
        <translation>Wie viele Gewichte der gewählten Matrix welchen Wert haben.</translation>
    </message>
    <message>
        <source>Compare step 0, a narrow bell, with now.</source>
        <translation>Vergleiche Schritt 0, eine schmale Glocke, mit jetzt.</translation>
    </message>
    <message>
        <source>Histogram of the gradient</source>
        <translation>Histogramm des Gradienten</translation>
    </message>
    <message>
        <source>How strongly a few sequences of the training text pull at each of these weights.</source>
        <translation>Wie stark ein paar Sequenzen des Trainingstextes an jedem dieser Gewichte ziehen.</translation>
    </message>
    <message>
        <source>Most pull hardly at all.</source>
        <translation>Die meisten ziehen kaum.</translation>
    </message>
    <message>
        <source>weights: %1, %2</source>
        <translation>Gewichte: %1, %2</translation>
    </message>
    <message>
        <source>gradient on them (counts: logarithmic)</source>
        <translation>Gradient darauf (Anzahl: logarithmisch)</translation>
    </message>
</context>
<context>
    <name>fw::WriterModel</name>
    <message>
        <source>Tokens read: %1 in %2 ms.</source>
        <translation>Gelesene Token: %1 in %2 ms.</translation>
    </message>
    <message>
        <source>Written: %1 in %2 ms, %3 ms each.</source>
        <translation>Geschrieben: %1 in %2 ms, %3 ms pro Token.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>fw::WriterPanel</name>
    <message>
        <source>empty: the start of a document</source>
        <translation>leer: der Anfang eines Dokuments</translation>
    </message>
    <message>
        <source>Prompt for the writer</source>
        <translation>Prompt für den Schreiber</translation>
    </message>
    <message>
        <source>The text that the model goes on with, one token at a time.</source>
        <translation>Der Text, den das Modell fortsetzt, Token für Token.</translation>
    </message>
    <message>
        <source>Type the beginning of a story, then write one token.</source>
        <translation>Tippe den Anfang einer Geschichte und schreib dann ein Token.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The text so far</source>
        <translation>Der Text bis hierher</translation>
    </message>
    <message>
        <source>The prompt, and behind it what was written, tinted by surprise. Underlined: four tokens that stood there before, a loop.</source>
        <translation>Der Prompt und dahinter das Geschriebene, nach Überraschung getönt. Unterstrichen: vier Token, die vorher schon dastanden, eine Schleife.</translation>
    </message>
    <message>
        <source>Point at a written token to see how it was drawn; click it to go back to where it was about to be written.</source>
        <translation>Zeige auf ein geschriebenes Token, um zu sehen, wie es gezogen wurde; klicke darauf, um dorthin zurückzugehen, wo es gleich geschrieben würde.</translation>
    </message>
    <message>
        <source>Write one token</source>
        <translation>Ein Token schreiben</translation>
    </message>
    <message>
        <source>Draws the next token from the bars, appends it, and asks the model again: that is the whole loop.</source>
        <translation>Zieht das nächste Token aus den Balken, hängt es an und fragt das Modell noch einmal: Das ist die ganze Schleife.</translation>
    </message>
    <message>
        <source>Press it slowly ten times and watch the bars.</source>
        <translation>Drücke zehnmal langsam und achte auf die Balken.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Write ten tokens</source>
        <translation>Zehn Token schreiben</translation>
    </message>
    <message>
        <source>The same, ten times.</source>
        <translation>Dasselbe, zehnmal.</translation>
    </message>
    <message>
        <source>Compare the clock before and after: twice as long takes twice as long.</source>
        <translation>Vergleiche die Uhr vorher und nachher: Doppelt so lang dauert doppelt so lange.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu anfangen</translation>
    </message>
    <message>
        <source>Back to the prompt, with the model as it is now.</source>
        <translation>Zurück zum Prompt, mit dem Modell, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>With the same noise and the same model the same text comes again.</source>
        <translation>Mit demselben Rauschen und demselben Modell kommt derselbe Text wieder.</translation>
    </message>
    <message>
        <source>same noise</source>
        <translation>gleiches Rauschen</translation>
    </message>
    <message>
        <source>Same noise</source>
        <translation>Gleiches Rauschen</translation>
    </message>
    <message>
        <source>Restart uses the same random numbers again.</source>
        <translation>Neu anfangen benutzt wieder dieselben Zufallszahlen.</translation>
    </message>
    <message>
        <source>Switch it off and restart: another text from the same bars.</source>
        <translation>Schalte es aus und fang neu an: ein anderer Text aus denselben Balken.</translation>
    </message>
    <message>
        <source>How the token was drawn</source>
        <translation>Wie das Token gezogen wurde</translation>
    </message>
    <message>
        <source>The candidates&apos; probabilities, as sampled, laid end to end from 0 to 1. The pointer is the random number.</source>
        <translation>Die Wahrscheinlichkeiten der Kandidaten beim Ziehen, aneinandergelegt von 0 bis 1. Der Zeiger ist die Zufallszahl.</translation>
    </message>
    <message>
        <source>Lower the temperature: the first piece grows, and the same number falls on it.</source>
        <translation>Senke die Temperatur: Das erste Stück wächst, und dieselbe Zahl fällt darauf.</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Filled: the model&apos;s own probabilities. Outlined: as sampled. Struck through: cut by top-k or top-p.</source>
        <translation>Gefüllt: die Wahrscheinlichkeiten des Modells selbst. Umrandet: beim Ziehen. Durchgestrichen: von Top-k oder Top-p abgeschnitten.</translation>
    </message>
    <message>
        <source>Click a token to write that one instead of drawing.</source>
        <translation>Klicke auf ein Token, um dieses zu schreiben, statt zu ziehen.</translation>
    </message>
    <message>
        <source>What comes next, by the model of %1: as unsure as among %2 tokens, as sampled among %3.</source>
        <translation>Was als Nächstes kommt, nach dem Modell von %1: so unsicher wie unter %2 Token, beim Ziehen unter %3.</translation>
    </message>
    <message>
        <source>prompt, id %1</source>
        <translation>Prompt, ID %1</translation>
    </message>
    <message>
        <source>%1: probability %2, %3 ms</source>
        <translation>%1: Wahrscheinlichkeit %2, %3 ms</translation>
    </message>
    <message>
        <source>%1: chosen by hand</source>
        <translation>%1: von Hand gewählt</translation>
    </message>
    <message>
        <source>These four tokens stood there before: a loop.</source>
        <translation>Diese vier Token standen vorher schon da: eine Schleife.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet. The next random number decides which of the bars below becomes text.</source>
        <translation>Noch ist nichts gezogen. Die nächste Zufallszahl entscheidet, welcher der Balken unten zu Text wird.</translation>
    </message>
    <message>
        <source>%1 was chosen by hand.</source>
        <translation>%1 wurde von Hand gewählt.</translation>
    </message>
    <message>
        <source>%1 was the only one left: no random number was needed.</source>
        <translation>Nur %1 war übrig: Eine Zufallszahl war nicht nötig.</translation>
    </message>
    <message>
        <source>The random number was %1: it fell on %2 (as sampled %3).</source>
        <translation>Die Zufallszahl war %1: Sie fiel auf %2 (beim Ziehen %3).</translation>
    </message>
    <message>
        <source>one of the rest</source>
        <translation>eines der übrigen</translation>
    </message>
</context>
<context>
    <name>fw::YourTurnView</name>
    <message>
        <source>Your result</source>
        <translation>Dein Ergebnis</translation>
    </message>
    <message>
        <source>What you made or found, in your words</source>
        <translation>Was du gemacht oder gefunden hast, in deinen Worten</translation>
    </message>
    <message>
        <source>Put it into the portfolio</source>
        <translation>Ins Portfolio legen</translation>
    </message>
    <message>
        <source>It is in your portfolio. No program can judge it; show it to somebody.</source>
        <translation>Es liegt in deinem Portfolio. Kein Programm kann es beurteilen; zeig es jemandem.</translation>
    </message>
    <message>
        <source>It is in your portfolio.</source>
        <translation>Es liegt in deinem Portfolio.</translation>
    </message>
</context>
</TS>
