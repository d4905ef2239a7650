<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open text files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on text files of your own.
A book or a year of notes is a good size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open text &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on every text file in a folder.
Files that are no text are skipped and named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on text that you paste.
Try a poem many times over and watch it being memorised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;Merrow, the built-in world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on the built-in world: stories, almanacs, quizzes and letters of an invented island.
Its facts are known, so what the model learned can be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes config.json, model.safetensors and tokenizer.json into a folder.
Other programs that read Hugging Face models can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a report of the run, its numbers as a table, or the loss chart as a picture.
Hand in the report: it stands alone, with curve, samples and settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the program.
Training stops after its current step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts training, or pauses it between two steps.
Nothing is lost by pausing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly one update of all weights, then pause.
Watch which bars one step moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same &amp;start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the same random weights; the old curve stays for comparison.
Change the learning rate and train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the model that is shown, now or at the step cursor, as a column.
Pin when the text changes its character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branc&amp;h here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second run that begins with the model of this step, with exactly one thing changed.
Branch with a learning rate ten times larger and compare the curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the s&amp;econd run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that trains in the background is kept where it is and stops.
The one in the window gets on faster then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;use trouble: a broken batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next batch turns the loss into something that is no number.
See that the update is skipped, and where it stands on the curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause trouble: an e&amp;xploding rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update with a learning rate beyond all measure destroys the weights.
See the run go back to the last good weights, with half the rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step cursor &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every panel shows the kept model before this one.
Go back until the words fall apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step cursor &amp;forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every panel shows the next kept model.
Beyond the last one is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step cursor to the &amp;random model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every panel shows the model before training.
Its guesses are all alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step cursor to no&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every panel shows the model in training again.
Training went on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lay the run&apos;s time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes through the kept models by itself, from the random one to now.
Watch bars and text while the run is told again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completes the prompt again with every model.
While training runs, now is renewed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other dice for every column.
See what was the model and what was chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars and text change at once instead of moving.
Easier on the eyes and on slow machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One panel at a time in large type, with big counters; 1 to 9 choose the panel.
B blanks the wall, the full stop freezes it to draw on, Page Down goes on in a lesson. F11 ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts every panel back to its place.
Panels can be dragged by their heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then click anything in the window to read what it is.
Or rest the pointer on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About First Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this program is.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BranchModel</name>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try ten times larger or smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another mixture of the built-in world, and look at the completions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try half or twice as many sequences in each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another order of the text: see how much of a difference is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other rule of updating; it begins without memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>reading the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making the first pages of Merrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making the rest of Merrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting what follows what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, %1 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA, bf16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA, fp32: exact and slower)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow and clear (textbook loops)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towns of Merrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>animals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>food</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days and months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capitalised words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almanac</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiz sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialogues and plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and diaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Gazette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes and how-to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verse and songs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish phrasebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ship&apos;s logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuning pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests for rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than three of four words of its first line are words of the text it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line ends with a question mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line names an answer: if the prompt names France, any capital would be one, right or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else, also nothing at all where the document ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums of three digits, the answer units first: nothing for a long time, then all at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six million parameters and a longer context: made for a graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ember&apos;s size built as GPT-2 was and trained with AdamW: see what the newer parts are worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default: small enough for two cores and three minutes, large enough to write sentences of its world.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published shape of the smallest GPT-2, for a graphics card; on a processor it writes, but hardly learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three million parameters: an hour or more on a processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice Ember: for a run of a quarter to half an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published configuration of ten million parameters, without dropout; for a graphics card or patience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published small size with newer parts and Muon: the same loss in a fraction of the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published small configuration for a processor, without dropout; for comparison with other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random symbols, then the same again: half a minute until a head is formed that copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest: for slow computers, and for comparing many runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two narrow layers and the fast recipe: a readable curve on a page of Shakespeare in three seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics, one object per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing of the loss curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the loss or the gradient was no number, so this batch was skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: no number several times in a row; back to the weights of step %2, learning rate halved to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: no number again, and going back had not helped; training stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the run could be saved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the run could not be saved, so training waited. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: one update with an exploding learning rate, caused on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: a broken batch, caused on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the loss is no longer a number, so this update was not applied. The learning rate was %2; usual for this preset is %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the gradient is no longer a number, so this update was not applied. The learning rate was %2; usual for this preset is %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was the %1rd in a row: the weights of step %2 are back, and the learning rate is half of what it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is paused: choose a lower rate and press Same start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training goes on with the next batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being trained by another process; here it can only be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training will be very slow here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The model of step %2 was safe and is now on the CPU; Start goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The model of step %2 was safe and is now on the CPU (%3 steps are lost); Start goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branched at step %1: %2 %3 → %4, with a new optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branched at step %1: %2 %3 → %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes are not valid UTF-8; they are kept and trained on as bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the files were left out, the first because: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has %1 tokens: %2 to train on and %3 to check with; a context of %4 needs at least %5 on each side. Add text, or use a smaller context (model.n_ctx = %6 would fit).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes). Choose a file with text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but all of them are white space or document separators. Choose a file with text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks like a binary file, not text: of its %2 bytes %3 are NUL and %4 are other control bytes. Choose a plain text file (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is UTF-16 text (%2 bytes, with a byte order mark); UTF-8 is needed. Save it as UTF-8, or convert it with: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, not plain text (%3 bytes). %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive (also .docx, .odt and .epub are)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with gzip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with zstd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with xz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with bzip2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Rich Text document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as plain text, for example with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it, or save the document as plain text (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export its text column as a plain text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as plain text (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 has no text to train on: %2. Choose a folder with plain text files (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries were skipped, the first of them %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist. Check the spelling; relative paths are looked up from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has changed since this run was trained, so it cannot go on exactly. A new run can start from its model: train --init %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate must lie between 0 and 10, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meters ask about the built-in world, and this run reads another text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 samples are written at once, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such model to ask yet: none is pinned or shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is still being read; what it knows as words is not known yet. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is still being prepared; its pages can be looked at then. A text of your own works already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The writer stops at %1 tokens; start again, or go back to an earlier token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no training yet that could get into trouble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is not kept, so its earlier models are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being trained by %2; it can be looked at, but not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being trained by %2; stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of First Words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: its checksum does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonVerbs</name>
    <message>
        <source>Nudge once first: then there are weights to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model called &apos;%1&apos; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to train yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run of yours has a model like that yet. Train one now, in about %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run of yours has a model like that yet. Train one now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is still being prepared; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step of this run is kept yet: train first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random model has its own column; train before you pin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to branch from yet: train first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far the guesses are from the text; lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what each model expects after your prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same prompt continued by models of several ages, with the same noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the models read: how often, where, and where their words come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where every head looks while it reads your prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the model would say if it stopped after each block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which tokens the model takes for alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how large weights, gradients and updates are, layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One nudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what one sentence does to the weights, and what that changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one token at a time: the bars, the dice, the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one prompt, many answers, sorted and counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is learned in which order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all your runs: open, go on, compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several runs on one chart, and what differs between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step by step: predict, run, look, explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how a text is cut into pieces, and how the cutting was learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a page painted by its loss, and what its predictions are worth as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you and the model guess what comes next in a text that neither has seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>token embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm before attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm of queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm before MLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>This run is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is open here; open or start another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is in training; stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the run back: its curve, its model in every panel, and Train goes on where it stopped.
What is open now is kept as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name for the run.
Name it after the question it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of your own about the run.
Write down what you expected before you look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a report of the run, its numbers as a table, or its curve as a picture.
Hand in the report: it stands alone, with curve, samples and settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Branch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second run that begins with a model of this one, with exactly one thing changed. Opens the run first.
Move the bar of steps at the bottom to branch earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the run is on disk: models, settings and metrics as plain files.
Other programs can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the selected runs out of the library.
Undo puts them back, and so can any file manager.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunExporter</name>
    <message>
        <source>Picture of the loss chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss chart for printing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch from step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplingSliders</name>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 1: surer, more repetitive. Above 1: bolder, less sense. It changes the choice, not the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 0, which always takes the likeliest token, then 1.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses among the k likeliest tokens only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 1: the same as temperature 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses among the likeliest tokens that together reach this probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 0.9: it cuts the long tail of odd tokens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knows nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unigram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how often tokens occur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bigram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which follows which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trigram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which follows which two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best possible on this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before training: random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the step cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::AlternativesPopup</name>
    <message>
        <source>Alternatives to this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it could have been.
Choose one to continue from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::AnswerInput</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::AttentionMapView</name>
    <message>
        <source>%1 looks at %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::AttentionModel</name>
    <message>
        <source>itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::AttentionPanel</name>
    <message>
        <source>Tokens of the prompt, tinted by attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt. The framed token looks; the deeper the tint, the more it takes from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at another token. The prompt is that of the next-token panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of the chosen head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is a token that looks, each column a token looked at. Nobody sees ahead: the upper half is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a prompt in which a name comes twice, and look for a head that finds the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every head of every block, small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click one to see it large, or use the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block %1, head %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::BarColumnView</name>
    <message>
        <source>%1 choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 as sampled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy %1 nats: as unsure as choosing among %2 equally likely tokens.
After temperature, top-k and top-p: %3 nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tokens, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::BigCounters</name>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss, nats per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As unsure as choosing among so many tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that training has read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewing step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::BranchModel</name>
    <message>
        <source>There is no step to branch from yet: train first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another value than the run has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one run can train here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second run is training already; stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run it comes from has done all its steps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::BranchSheet</name>
    <message>
        <source>&amp;Train both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly one thing, or nobody knows what made the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that the branch trains with from this step on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it enough to see something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the summary of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run it comes from goes on training in the background, on the same chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the curves part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Branch at step %1&lt;/b&gt; and change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Branch&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With both in training, each has half of the processor&apos;s threads and is about half as fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train both: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::CheckView</name>
    <message>
        <source>Question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to repeat yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 right at the first try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the questions again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::CheckpointLabel</name>
    <message>
        <source>**✔ Seen.**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**… Not yet.** %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**○ It did not happen this time.** %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::ClassBars</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  (%1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::ComparePanel</name>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the runs are measured by: updates, tokens seen, training time, or arithmetic (estimated from the model&apos;s size).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two sizes by FLOPs: which one uses them better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss on the batches, smoothed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy runs cross often; look at the trend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss on text that is not trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gap between the two is memorising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every factor of ten takes the same width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the first hundred steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole curves again (key 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the mouse wheel or press + to zoom in, drag to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check two or more runs in Runs and press Compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the list of all your runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check two that differ in one thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss curves of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One curve per run; dots are validation. Arrow keys move the cursor, + and - zoom, 0 fits, T goes to the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row per run, drawn as in the chart: results, and the settings in which they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to make its curve stand out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the chosen run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the run off this chart; it stays in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the ones that hide the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates (steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floating-point operations of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss (nats per token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as unsure as choosing among N tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: training, smoothed. Dots: validation. Move over the chart to read values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 at step %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::CompletionColumnView</name>
    <message>
        <source>Where is this from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is this from? Shows what of it stands word for word in the training text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it of an early and of a late model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets this model go: the column closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin another step in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::CompletionView</name>
    <message>
        <source>Click for what else it could have been.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by you, not chosen by the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability %1, surprise %2 nats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::CompletionsPanel</name>
    <message>
        <source>empty: the start of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt for the completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that every model continues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type another beginning and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens to write at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer text takes longer; 60 is a few lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the dice. All columns use the same dice, so only the models differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number gives the same text again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other dice for every column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what was the model and what was chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completes the prompt again with every model (Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While training runs, the column of now is renewed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the model that is shown as a column (P); four at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin when the text changes its character: letters, words, sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the models choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes your tokens out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every completion starts with your choice: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::ConsoleModel</name>
    <message>
        <source>Prompt: %1
Temperature %2, at most %3 tokens each
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  containing &quot;%1&quot;: %2
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonsense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::ConsolePanel</name>
    <message>
        <source>Prompt for the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document that the models go on with. Its line breaks belong to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question and end the line with Enter; then write the beginning of a sentence instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets every chosen model go on with the prompt so many times, each with other noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict first: what will most of them be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the samples that are being written; what is there stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each model goes on with the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The more, the narrower the intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many tokens each; a document may end before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 1: surer, more repetitive. Above 1: bolder, less sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 0: all samples are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts all samples and counts on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random model before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pinned models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model where the bar through the run&apos;s time stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How are they sorted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that puts every sample into a class. No model is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count answers that contain ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts the samples in which this text stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Paris.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rule that fits decides; the first line is the one after the prompt&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line through a bar is the 95 % interval (Wilson): where the share of very many samples probably lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the model reads it: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::CorpusPanel</name>
    <message>
        <source>How often did it read this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the training text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts a text, exactly as you write it, in all that the models read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &quot;The capital of France is&quot;, then a country you never hear of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not inside longer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens any document of the training text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a few: this is all the model ever sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the training text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the first %1 places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making an index of the training text, so that every search is instant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never, in %1 documents. Capital letters count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times, in %2 of %3 documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 words, %2 times in %3 documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making an index of the training text; then the words are looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words to look up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of its %2 words are new: they stand in no run of %3 or more words of the training text. The longest run has %4 words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::DiceBar</name>
    <message>
        <source>%1 was drawn, probability as sampled %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; the random number was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other tokens together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::DoView</name>
    <message>
        <source>First your prediction: go back to it. There you can also leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (about %2 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::DockTitle</name>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this panel; a closed panel costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The View menu brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::EmbeddingsModel</name>
    <message>
        <source>The two axes hold %1 of the variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a word&apos;s five nearest, %1 are of its kind (by chance %2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::EmbeddingsPanel</name>
    <message>
        <source>Find a token: Paris, red, 3 ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a token on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings the token, and those whose embeddings are most like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a country, then a capital: do they live together yet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of token embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every token by its embedding, projected on the two directions in which tokens differ most (PCA).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it while training, or drag the step cursor. Wheel zooms, 0 fits, arrow keys step, click rings a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, token %2: %3
Click for its nearest tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one token here: it is written with several. Try a shorter or more frequent word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to &lt;b&gt;%1&lt;/b&gt; by cosine: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::ExplainView</name>
    <message>
        <source>Your explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How close was yours?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I missed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I had it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::GenreBar</name>
    <message>
        <source>Shares of the text by kind of document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of the text, %3 documents
Click for a random page of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::GuessModel</name>
    <message>
        <source>Right: it goes on with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on with %1; your guess was %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the model&apos;s first choice, with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s first choice was %1; the right one had %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round %1 of %2 · you %3 · %4 %5 · step 0 %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::GuessPanel</name>
    <message>
        <source>The page so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that is held back: the model never trains on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next? Type it and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next word. Its first token counts, for that is what the model guesses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right token among those that the model finds likeliest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no such help: it chooses among the whole vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts as the token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its likeliest tokens at this place; the right one is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the untrained model expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before training everything is about equally likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step 0, before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is the model that guessed beside you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guesses beside you; it may go on training meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play %1 rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten pages that nobody trains on, cut off in the middle. What comes next? You guess, the model guesses, and so does the untrained one. Play now, and again when it has trained a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You had %1 of %2 right, the model %3, the untrained one %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: you %2 of %3%4, the model %5, step 0 %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (with choices)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::HeadGrid</name>
    <message>
        <source>block %1, head %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1, head %2
Click to see it large.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::HistogramView</name>
    <message>
        <source>%1: root mean square %2, mean %3, largest %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::KeptRun</name>
    <message>
        <source>the run it branched off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::KindLegend</name>
    <message>
        <source>Kinds of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 tokens of the vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to show or hide them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::LensModel</name>
    <message>
        <source>as unsure as among %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what really comes next, %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before any block: only the token itself is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind block %1: the model&apos;s own answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the model stopped after block %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::LensPanel</name>
    <message>
        <source>What each layer would say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for every token of the prompt, a column for every layer: the likeliest next token if the model stopped there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a row from left to right: where does the right token first appear? Try a capital.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In each cell the likeliest next token, bold if it is what really comes next; below, its probability / that of what comes. Colour: surprise about that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::LessonDirector</name>
    <message>
        <source>This program does not know how to do &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: without such a model this step cannot show anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · loss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::LessonList</name>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
switched off: it is not in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · ✔ done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 % seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no lessons here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::LessonPanel</name>
    <message>
        <source>Free play. The lesson waits where you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to no web page, so it is not opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address in the web browser? %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::LessonView</name>
    <message>
        <source>‹ Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list of lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this lesson; it is kept as far as you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the lesson is shown: all of it, the core, or what fits into one class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page for the teacher, to read and to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your predictions, observations and explanations, written out as a page to hand in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All panels as they were before; the lesson waits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try what you like, then come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before (Page Up, Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step (Page Down, Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Hint %1.** %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::LossCurve</name>
    <message>
        <source>%1 · passed at %2, %3 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random weights, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better than knowing nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better than counting single tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better than a table of token pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better than a table of token triples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 tokens: now %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::LossPanel</name>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs along the bottom: updates, tokens seen, or training time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two models by tokens, two machines by seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic bottom axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every factor of ten takes the same width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the first hundred steps, where most of the falling happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same numbers as a table (key T).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up the exact loss of a step, or copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole curve again (key 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the mouse wheel or press + to zoom in, drag with Shift to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss: minus the logarithm of the probability that the model gave to the token that came. Click or drag to see the model of that step in every panel. Arrow keys move the reading, Enter shows that step, + and - zoom, 0 fits, T shows the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates (steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss (nats per token)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as unsure as choosing among N tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 · %2 tokens · %3 · loss %4 (this batch %5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · validation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · as unsure as choosing among %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same start at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::LossTableModel</name>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grad norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::MainWindow</name>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course: predict, run, look, explain, one step at a time (Ctrl+L).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the first; it takes half an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the model into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About First Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;First Words %1&lt;/b&gt;&lt;br&gt;A desktop laboratory in which you watch a language model learn to speak. Every number comes from a run on this machine.&lt;br&gt;&lt;br&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels on the right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::MeanwhileView</name>
    <message>
        <source>Guess along with the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the guessing game: what comes next?
You against the model as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it trains: do you remember?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::MetersModel</name>
    <message>
        <source>Word order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning, usual order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning, swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two neighbouring words changed places in one of two sentences: is the right one likelier? By chance: half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was or were, is or are, has or have, a or an: is the right form likelier? By chance: half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fitting word, and one of another kind: is the fitting one likelier? By chance: half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all capitals, is that of this country the likeliest? By chance: hardly ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If A is larger than B, and B than C: is &quot;A is larger than C&quot; likelier than the reverse? By chance: half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The very same premises in the other order. A rule would not care; a pattern does. By chance: half.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::MetersPanel</name>
    <message>
        <source>millions of tokens read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meters over the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of pairs or facts that came out right, by what the model had read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which meter crosses the line at three quarters first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads all meters of the model as it is. While it trains that happens by itself, every few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the meters of every kept step of this run, so that the curves begin at step 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The honest part: is it reasoning?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small fixed samples of questions, asked again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of now, after %1 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (%1 left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¾ at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first model measured with three quarters right had read %1 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 right. Some of them (✓: the model finds the right one likelier):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half: by chance, where there are two</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::NextTokenModel</name>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as sampled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::NextTokenPanel</name>
    <message>
        <source>empty: the start of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt for the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text whose next token is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the beginning of a sentence, or click a token below to append it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt as the model reads it: tokens and their ids.
␣ is a space: most tokens bring the space before the word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled: the model · outlined: as sampled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::NudgeModel</name>
    <message>
        <source>The capital of France is Paris.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence has a loss of %1; %2 has a probability of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudged %1: loss of the sentence %2 → %3, probability of %4 %5 → %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss on text that it was not nudged on: %1 → %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of weight %1. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not listed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it at %1 the loss is %2, at %3 it is %4: a slope of %5. Backpropagation says %6.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::NudgePanel</name>
    <message>
        <source>Sentence to nudge on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one sentence that a copy of the model is trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try one that is false, or one with your own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tinted by surprise. The framed token is the one whose probability is looked at below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click another, or use the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of plain gradient descent on this sentence: every weight minus rate times gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict first: does the probability rise, fall or stay? It acts on a copy; training goes on untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same step again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence is learned by heart. Watch the loss on other text: that is over-fitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo one nudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all nudges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the model that is viewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the gradient instead of taking it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge once each way: direction is everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of the nudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each weight gives way to its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a tiny one, then one so large that everything breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sentence does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient at the logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p − 1 for the token that comes next, p for all others: what the loss wants raised (left) and lowered (right).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They add up to zero: what one token gains, the others lose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm per layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the sentence pulls at each layer, after backpropagation through those behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a nudge moves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ten weights that move most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those with the largest gradients, and what one nudge changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click one to check its slope: it is moved a little either way and the loss is measured again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ten weights that one nudge moves most. Click one to check its slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nudges act on a copy of this model; the one in training is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: probability %2, after the nudges %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient at the logits: p − 1 for %1, p for every other token. Green is pushed up, red down; behind it the probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm of the sentence&apos;s gradient per layer; all together %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedding of %1 [%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head, %1 [%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::ObserveView</name>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saw: a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saw: a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ The log agrees: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says %1. Look once more at the place, and write it down again if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote %1; the log said %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::PictureCover</name>
    <message>
        <source>Cover over the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B brings the picture back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen: draw with the mouse; the full stop key goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::PortfolioExport</name>
    <message>
        <source>Export the portfolio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the name must end in .html or .md.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::PredictView</name>
    <message>
        <source>Your number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is my prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let me just try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on without a prediction.
You will remember more if you make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the hands for each answer; they are shown beside the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote again after the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prediction: you just try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your prediction: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::PredictionOutcome</name>
    <message>
        <source>the curve that you drew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You went on without a prediction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You predicted: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were guessing, and it is what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were guessing; something else happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were fairly sure, and rightly so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were fairly sure, and something else happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were sure, and rightly so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were sure, and here is what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class: hands before (filled), and now that it has seen it (hatched).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::ProbabilityBars</name>
    <message>
        <source>%1, token %2: probability %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
the mark: %1 by the other model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
with the sampling set below: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::ProjectorMode</name>
    <message>
        <source>Panel %1 on the projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank the projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next beat of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the cover off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::ProseView</name>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::QuizItemView</name>
    <message>
        <source>Your number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ Right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✘ Not quite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me (about %1 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::RunComparison</name>
    <message>
        <source>These runs cut text into different tokens, so a loss per token means something else in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs read different texts, and each validation loss is measured on a text of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::RunComparisonTable</name>
    <message>
        <source>The runs differ in this setting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::RunControls</name>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New run:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and recipe of the model. A new one starts from random weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare a smaller and a larger one on the same text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model reads. All it will ever know comes from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a text file of your own anywhere on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of all chance: the first weights and the order of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same run, number by number. Try another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each update moves the weights. It may be changed while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 10 times larger and watch the curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a run of your own, or open another one in Runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts training, or pauses it between two steps (Space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press it and watch the loss fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly one update of all weights, then pause (S).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch which bars one step moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the same random weights; the old curve stays for comparison (R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the learning rate and train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::RunExporter</name>
    <message>
        <source>Export the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart as .%1 is that of the run in the window. Open this run first, or choose .svg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written. Is the folder writable, and is there space?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“.%1” is no format a run can be written in; the name of the file may end in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to report yet: the run is kept from its first step on. Train first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::RunListModel</name>
    <message>
        <source>the first run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same settings as the run before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, loss %3, %4, %5. %6. %7</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::RunNotice</name>
    <message>
        <source>%1 Training waits and goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It replaces the one at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one at step %1 stays in Runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, seed %3, is a new run from random weights. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last run (%1, %2, %3) is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Merrow instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished at step %1. Try prompts of your own in both panels. Train goes on for %2 more steps; a learning rate that had cooled down is high again then, so the loss may rise at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is training this run, so here it can only be looked at, as it was at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train and watch the loss fall past each rung.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or begin with a lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::RunSetup</name>
    <message>
        <source>Merrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merrow, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fw::RunStatus</name>
    <message>
        <source>Another program is training this run; here it can only be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 training tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 at the %2 tokens/s of last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time is known after the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned: %1 steps, %2 tokens, %3FLOP for %4 parameters; about %5 of memory; %6.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::RunStatusBar</name>
    <message>
        <source>The text in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates done, and planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that training has read so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of training, recent steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time; pauses do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that training adjusts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that was branched trains in the background, on half of the threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to keep it where it is and stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of step %1 is saved in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second run: step %1 · Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::RunsPanel</name>
    <message>
        <source>Find a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the runs that hold every word you type: name, note, model, text, state, what differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &quot;seed&quot; or &quot;interrupted&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run you have made. Enter opens one, Space checks it for the comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check two and press Compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of your own about the run; it is kept when you leave the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what you expected before you look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to do with the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename, note, export, branch, folder, trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A right click on a run opens the same menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 tokens in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters · %2 · %3 on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In training by %1; here it opens to be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checked runs, up to eight, on one chart, and the settings in which they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one thing between two runs, then compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check two runs first (Space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run holds all these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet. Press Train: every run is kept here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is the folder %1.
Delete runs you no longer need to make room.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::SampleColumnView</name>
    <message>
        <source>Classes of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples are of each class, and the 95 % interval of the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a class to read only those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 of %3 (%4 to %5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::SecondRun</name>
    <message>
        <source>the run it branched off, still training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second run is kept at step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second run has stopped. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second run has stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run it branched off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::SketchInput</name>
    <message>
        <source>Draw the curve that you expect into the loss chart, from left to right. Or give the loss at these places:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe it out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::SketchOverlay</name>
    <message>
        <source>Draw here, from left to right, how the loss will go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your sketch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::StepTrack</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::SurpriseLegend</name>
    <message>
        <source>Colour of a token: how probable it was to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How probable the model found each token of its own text.
Plain: expected. Amber and a line: a surprise. Magenta and a thick line: a great surprise.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::SurpriseModel</name>
    <message>
        <source>Mean loss of its %1 tokens: %2 nats = %3 bits = as unsure as choosing among %4 equally likely tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a token, or move with the arrow keys and press Enter: how likely was it to the model?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: p = %2 → loss %3 nats = %4 bits, as unsure as choosing among %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first choice was %1 with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was the first choice, and still there is a loss of %1: only certainty costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was the first choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zlib</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is too large to squeeze the text while you wait; by its losses it would take %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded again by the same model: identical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded again: NOT identical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The losses add up to %1 bytes; the file also holds the number of tokens, and its end is rounded up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be fair: whoever unpacks the file needs the model, too, and its %1 are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far it saves nothing that zlib does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It saves %1 bytes against zlib here, so about %2 such pages make up for them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::SurprisePanel</name>
    <message>
        <source>Type a text of your own, or read a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tokens are painted by how much they surprise the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a sentence it finds very surprising, and one that it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of the text that is held back: the model never trains on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click for its loss and the model&apos;s first choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page painted by surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each token on the colour of its loss; the underline grows with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a token that was the first choice and still has a loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes as it is, squeezed by zlib, and by arithmetic coding with the predictions of the untrained and of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict better, and the file gets smaller. What the untrained model saves is the tokenizer&apos;s work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 of %2 that nobody trains on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits per byte</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::TeacherWindow</name>
    <message>
        <source>Teacher notes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::TextSourcePicker</name>
    <message>
        <source>Open text files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt *.md *.text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or type here. &lt;|doc|&gt; alone on a line separates documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters; a few thousand are the least that training needs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::TimeBar</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept models of this run; every panel shows the one you choose, for the prompt of now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag it to the left and watch the bars and the text grow worse. Training goes on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every panel shows the model in training again (End).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the time of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many kept models a second, when time is played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow for the first sixteen steps, then fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewing step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now, step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the models of this run will stand here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::TokenStrip</name>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::TokensModel</name>
    <message>
        <source>The lighthouse keeper&apos;s name is Ottoline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens for %2 words, %3 bytes: %4 bytes per token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tokenizer has a token for every character; it learned no merges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first merge: every byte is a token of its own, and there are 256 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 of %2: %3 and %4 become %5, token %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made %1 times in the training text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a piece to see where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is token %2, one byte (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is token %2, %3 bytes (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands %1 times in the training text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 made it from %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single bytes are there from the start, so that every text can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a token for every character, a model does get letters, and needs a number for each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many r are in “strawberry”? Here the model gets %1: numbers, no letters. How each of them is spelled it would have to learn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::TokensPanel</name>
    <message>
        <source>Text to cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any text; it is cut into tokens as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try your own name, a long number, a word that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of the training text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces and their ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is given: one number for each piece. ␣ is a space, ↵ a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a piece, or use the arrow keys, to see where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same text in other units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps a model would need for this text if it read bytes, characters or these tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay the learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with bytes and joins the most frequent pair again and again, as the tokenizer did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a frequent word grow together, and a rare one stay in pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer after so many merges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to 0: bytes. Find the merge that joins a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the training text ready; its page comes in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens, as shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::VoteBox</name>
    <message>
        <source>%1 hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hands before, %2 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands after the run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::WeightsModel</name>
    <message>
        <source>The gradient needs the training text, which is being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient of %1 tokens of the training text: norm %2, at a loss of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matrices and vectors of the model, in the order in which a token meets them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root of the mean square of its weights.
Watch which grow while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root mean square of the gradient on it: how strongly the text pulls at one weight.
It shrinks as the loss falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the last update moved it: |change| / |weights|.
About 0.1 % a step is usual; a larger learning rate makes it larger.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::WeightsPanel</name>
    <message>
        <source>Weights of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every matrix and vector: its size, its gradient, and how far the last update moved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to see its histogram. Then raise the learning rate and watch the last column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many weights of the chosen matrix have which value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare step 0, a narrow bell, with now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly a few sequences of the training text pull at each of these weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most pull hardly at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient on them (counts: logarithmic)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::WriterModel</name>
    <message>
        <source>Tokens read: %1 in %2 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1 in %2 ms, %3 ms each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::WriterPanel</name>
    <message>
        <source>empty: the start of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt for the writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that the model goes on with, one token at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the beginning of a story, then write one token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt, and behind it what was written, tinted by surprise. Underlined: four tokens that stood there before, a loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a written token to see how it was drawn; click it to go back to where it was about to be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the next token from the bars, appends it, and asks the model again: that is the whole loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press it slowly ten times and watch the bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ten tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, ten times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the clock before and after: twice as long takes twice as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the prompt, with the model as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the same noise and the same model the same text comes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart uses the same random numbers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it off and restart: another text from the same bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the token was drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The candidates&apos; probabilities, as sampled, laid end to end from 0 to 1. The pointer is the random number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the temperature: the first piece grows, and the same number falls on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: the model&apos;s own probabilities. Outlined: as sampled. Struck through: cut by top-k or top-p.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a token to write that one instead of drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next, by the model of %1: as unsure as among %2 tokens, as sampled among %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt, id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: probability %2, %3 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These four tokens stood there before: a loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn yet. The next random number decides which of the bars below becomes text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was chosen by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was the only one left: no random number was needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The random number was %1: it fell on %2 (as sampled %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the rest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fw::YourTurnView</name>
    <message>
        <source>Your result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you made or found, in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the portfolio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in your portfolio. No program can judge it; show it to somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in your portfolio.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
