package dev.sekisho.gate.deploy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    services("shop", "deploy.yml");
    Files.writeString(folder.resolve("people.csv"), "team,user,login\nT1,U1,alice\n");
    Files.writeString(folder.resolve("deploy.yml"), "[]\n");
    Files.writeString(folder.resolve("hosts.ini"), "web1\n");
  }

  @Test
  void aChangeCounts() throws IOException {
    CurrentFiles files = new CurrentFiles(FilesPort.folder(folder));
    services("till", "deploy.yml");

    files.look();

    assertThat(files.get().services().find(new ServiceName("till"))).isPresent();
  }

  @Test
  void aBrokenChangeCountsForNothing() throws IOException {
    CurrentFiles files = new CurrentFiles(FilesPort.folder(folder));

    services("till", "gone.yml");
    files.look();
    Files.writeString(folder.resolve("services.yaml"), "services: [");
    files.look();

    assertThat(files.get().services().find(new ServiceName("shop"))).isPresent();
  }

  @Test
  void aPlaybookIsBesideTheFileThatNamesIt() throws IOException {
    Path outside = Files.writeString(folder.resolveSibling("outside.yml"), "[]\n");
    services("shop", "../" + outside.getFileName());

    assertThatThrownBy(() -> DeployFiles.in(folder, "1"))
        .hasMessageContaining("GATE-9101")
        .hasMessageContaining("outside.yml");
  }

  @Test
  void aFileThatIsMissingIsNamed() throws IOException {
    Files.delete(folder.resolve("people.csv"));

    assertThatThrownBy(() -> new CurrentFiles(FilesPort.folder(folder)))
        .hasMessageContaining("people.csv");
  }

  private void services(String name, String playbook) throws IOException {
    Files.writeString(
        folder.resolve("services.yaml"),
        """
        services:
          %s:
            repository: acme/shop
            channel: C1
            zone: Asia/Tokyo
            approvers: [ bob ]
            environments:
              production: { playbook: "%s", inventory: hosts.ini, hosts: [ web1 ] }
        """
            .formatted(name, playbook));
  }
}
