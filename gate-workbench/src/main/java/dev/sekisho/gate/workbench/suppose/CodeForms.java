package dev.sekisho.gate.workbench.suppose;

import static dev.sekisho.gate.workbench.suppose.Form.with;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.ChangedFile.Status;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.workbench.suppose.Supposition.Impossible;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** What is proposed: commits, files, and where they are to go. */
final class CodeForms {
  private static final int DIGITS = 40;

  static final List<Form> FORMS =
      List.of(
          new Form(
              "push by LOGIN",
              "LOGIN pushes a commit of theirs; nobody has checked or reviewed that head yet",
              w -> with(VoteForms.person(w.get(0)), CodeForms::push)),
          new Form(
              "commit SHA by LOGIN",
              "the commit, of which the first digits will do, turns out to be LOGIN's",
              w -> with(w.get(0), VoteForms.person(w.get(1)), CodeForms::claimed)),
          new Form(
              "file PATH added|modified|removed",
              "the change does that to the file too",
              w -> with(new FilePath(w.get(0)), w.get(1), CodeForms::file)),
          new Form(
              "base BRANCH",
              "the pull request wants to be merged into BRANCH",
              w -> with(new BranchName(w.get(0)), CodeForms::base)),
          new Form(
              "marked draft|ready",
              "its author marks it as a draft, or as ready for review",
              w -> with(w.get(0).equals("draft"), CodeForms::draft)));

  private CodeForms() {}

  private static FactSheet push(FactSheet sheet, Person by) throws Impossible {
    HeadSha head = next(sheet.head());
    Commit commit =
        new Commit(head, by, by, List.of(), List.of(sheet.head()), Commit.Signature.UNSIGNED);
    HeadChange arrival =
        new HeadChange(
            head, sheet.asOf(), by, false, Optional.empty(), Optional.empty(), Optional.empty());
    Evidence<Listing<Commit>> commits =
        Lists.plus(sheet, FactKind.COMMITS, sheet.commits(), commit);
    Evidence<Listing<HeadChange>> history =
        Lists.plus(sheet, FactKind.HEAD_HISTORY, sheet.headHistory(), arrival);
    FactSheet pushed = Frame.of(sheet).about(head).around(sheet, Frame.Treatment.NONE);
    return pushed.with(
        draft ->
            draft
                .commits(commits)
                .headHistory(history)
                .checks(Evidence.known(Listing.of(), sheet.checks().source(), sheet.asOf())));
  }

  /** A head that is made of another, the same each time. */
  private static HeadSha next(HeadSha head) {
    CRC32 crc = new CRC32();
    crc.update(head.value().getBytes(StandardCharsets.US_ASCII));
    String digits = HexFormat.of().toHexDigits((int) crc.getValue());
    return new HeadSha(digits + "0".repeat(DIGITS - digits.length()));
  }

  private static FactSheet claimed(FactSheet sheet, String digits, Person by) throws Impossible {
    String start = digits.toLowerCase(Locale.ROOT);
    if (Lists.known(FactKind.COMMITS, sheet.commits()).items().stream()
        .noneMatch(commit -> commit.sha().value().startsWith(start))) {
      throw new Impossible("no commit begins with " + digits, "Name a commit of the change");
    }
    Evidence<Listing<Commit>> commits =
        Lists.edit(
            sheet,
            FactKind.COMMITS,
            sheet.commits(),
            items ->
                items.stream()
                    .map(one -> one.sha().value().startsWith(start) ? of(one, by) : one)
                    .toList());
    return sheet.with(draft -> draft.commits(commits));
  }

  private static Commit of(Commit commit, Person by) {
    return new Commit(
        commit.sha(), by, by, commit.coAuthors(), commit.parents(), commit.signature());
  }

  private static FactSheet file(FactSheet sheet, FilePath path, String word) throws Impossible {
    ChangedFile file =
        new ChangedFile(
            path, Optional.empty(), Status.valueOf(word.toUpperCase(Locale.ROOT)), 1, 0);
    Evidence<Listing<ChangedFile>> files =
        Lists.edit(
            sheet,
            FactKind.FILES,
            sheet.files(),
            items -> {
              List<ChangedFile> others = new ArrayList<>(items);
              others.removeIf(other -> other.path().equals(path));
              others.add(file);
              return others;
            });
    return sheet.with(draft -> draft.files(files));
  }

  private static FactSheet base(FactSheet sheet, BranchName base) throws Impossible {
    PullRequestDetails d = Lists.known(FactKind.DETAILS, sheet.details());
    return details(sheet, d, base, d.draft());
  }

  private static FactSheet draft(FactSheet sheet, boolean draft) throws Impossible {
    PullRequestDetails d = Lists.known(FactKind.DETAILS, sheet.details());
    return details(sheet, d, d.base(), draft);
  }

  private static FactSheet details(
      FactSheet sheet, PullRequestDetails d, BranchName base, boolean isDraft) {
    PullRequestDetails changed =
        new PullRequestDetails(
            d.title(),
            d.bodyAsWritten(),
            d.body(),
            d.author(),
            base,
            d.headBranch(),
            d.fork(),
            isDraft,
            d.state(),
            d.milestone(),
            d.createdAt(),
            d.updatedAt(),
            d.linesAdded(),
            d.linesDeleted());
    Evidence<PullRequestDetails> details =
        Evidence.known(changed, sheet.details().source(), sheet.asOf());
    return sheet.with(draft -> draft.details(details));
  }
}
