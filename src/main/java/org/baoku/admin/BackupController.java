package org.baoku.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.baoku.archive.account.AuditLog;
import org.baoku.archive.operation.BackupContents;
import org.baoku.archive.operation.BackupWriter;
import org.baoku.ingest.indexing.IndexBackup;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `POST /admin/backup`: downloads the whole archive as a zip file, while the server runs; with its index where `index`
/// is true.
@Controller
final class BackupController {
    private final BackupWriter backup;
    private final IndexBackup withIndex;

    BackupController(BackupWriter backup, IndexBackup withIndex) {
        this.backup = backup;
        this.withIndex = withIndex;
    }

    @PostMapping("/admin/backup")
    void download(
            @RequestParam(defaultValue = "false") boolean index,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("baoku-" + LocalDate.now(ZoneId.systemDefault()) + ".zip")
                        .build()
                        .toString());
        BackupContents contents = write(index, response);
        request.setAttribute(
                AuditLog.NOTE,
                "tables=" + contents.tables() + " rows=" + contents.rows() + (index ? " index=true" : ""));
    }

    private BackupContents write(boolean index, HttpServletResponse response) throws IOException {
        try {
            return index ? withIndex.write(response.getOutputStream()) : backup.write(response.getOutputStream());
        } catch (RuntimeException e) {
            // Where nothing was sent yet the answer is a page that says what is wrong, and no download.
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }
}
