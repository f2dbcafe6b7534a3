package dev.sekisho.gate.workbench.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.json.FactSheetJson;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.Sheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFilesTest {
  @TempDir Path folder;

  @Test
  void everyFormIsReadInTheOrderOfNames() throws IOException {
    Files.writeString(folder.resolve("b.json"), sheet(2));
    Files.writeString(folder.resolve("a.jsonl"), sheet(1) + "\n\n" + sheet(3) + "\n");
    Files.write(folder.resolve("c.jsonl.gz"), zipped(sheet(4) + "\n" + sheet(5)));
    Files.writeString(folder.resolve("README.md"), "not a sheet");

    assertThat(numbers(folder)).containsExactly(1, 3, 2, 4, 5);
    assertThat(numbers(folder.resolve("c.jsonl.gz"))).containsExactly(4, 5);
  }

  @Test
  void aFolderThatIsNotThereIsAProblem() {
    assertThatThrownBy(() -> numbers(folder.resolve("gone")))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-4561")
        .hasMessageContaining("no such file");
  }

  @Test
  void aCutOffArchiveIsAProblem() throws IOException {
    byte[] whole = zipped((sheet(4) + "\n").repeat(50));
    Files.write(folder.resolve("c.jsonl.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> numbers(folder))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-4561");
  }

  @Test
  void aLineMayBeAsLongAsADocumentAndNoLonger() throws IOException {
    Path file = folder.resolve("long.jsonl");
    byte[] line = new byte[SheetFiles.LINE_BYTES_MAX];
    java.util.Arrays.fill(line, (byte) ' ');
    Files.write(file, line);
    List<RecordedSheet> taken = new ArrayList<>();
    new SheetFiles(file).forEach((sheet, share) -> taken.add(sheet));
    assertThat(taken).hasSize(1);

    Files.write(file, new byte[] {' '}, java.nio.file.StandardOpenOption.APPEND);
    assertThatThrownBy(() -> new SheetFiles(file).forEach((sheet, share) -> {}))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-4562");
  }

  @Test
  void theShareGrowsToTheEnd() throws IOException {
    Files.writeString(folder.resolve("a.json"), sheet(1));
    Files.writeString(folder.resolve("b.json"), sheet(2));
    List<Double> shares = new ArrayList<>();

    new SheetFiles(folder).forEach((sheet, share) -> shares.add(share));

    assertThat(shares).isSorted().last().isEqualTo(1.0);
  }

  @Property(tries = 200)
  void linesAreThoseOfTheText(@ForAll @CharRange(from = 'a', to = 'c') String letters)
      throws IOException {
    String text = letters.replace('c', '\n');
    Lines lines = new Lines(new ByteArrayInputStream(bytes(text)), 1_000_000);
    List<String> read = new ArrayList<>();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      read.add(new String(line, StandardCharsets.UTF_8));
    }
    assertThat(read).isEqualTo(text.lines().toList());
  }

  private static List<Integer> numbers(Path source) {
    List<PullRequestRef> subjects = new ArrayList<>();
    new SheetFiles(source).forEach((sheet, share) -> subjects.add(sheet.read().subject()));
    return subjects.stream().map(PullRequestRef::number).toList();
  }

  private static String sheet(int number) {
    return FactSheetJson.write(Sheets.sheet().subject("acme/payments", number).build());
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(bytes(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
