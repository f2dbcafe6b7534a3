package dev.sekisho.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.json.FactSheetJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedSheetsTest {
  @Test
  void everyLineIsTheSheetThatWasDrawn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long bytes = RecordedSheets.write(out, 20);

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    SheetDraw draw = new SheetDraw(10);
    assertThat(bytes).isEqualTo(out.size());
    assertThat(lines)
        .hasSize(20)
        .allSatisfy(line -> assertThat(FactSheetJson.read(line, "line")).isEqualTo(draw.next()));
  }
}
