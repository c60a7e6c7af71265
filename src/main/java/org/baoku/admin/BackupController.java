package org.baoku.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.baoku.archive.account.AuditLog;
import org.baoku.archive.operation.BackupContents;
import org.baoku.archive.operation.BackupWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// `POST /admin/backup`: downloads the whole archive as a zip file, while the server runs.
@Controller
final class BackupController {
    private final BackupWriter backup;

    BackupController(BackupWriter backup) {
        this.backup = backup;
    }

    @PostMapping("/admin/backup")
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("baoku-" + LocalDate.now(ZoneId.systemDefault()) + ".zip")
                        .build()
                        .toString());
        BackupContents contents = backup.write(response.getOutputStream());
        request.setAttribute(AuditLog.NOTE, "tables=" + contents.tables() + " rows=" + contents.rows());
    }
}
