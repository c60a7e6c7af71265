package org.baoku.server;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.baoku.site.ApiProblem;

/// The answer to requests that Tomcat refuses itself, such as a malformed address. It needs no template and tells
/// nothing of the request or the server.
public final class MalformedRequestPage extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>STATUS</title>
            </head>
            <body>
            <h1>STATUS</h1>
            <p>这个请求无法理解：地址或请求头写错了，或者太长。请检查地址，或从<a href="/">首页</a>重新开始。</p>
            <p lang="en">This request cannot be understood: its address or a header is malformed or too long. Check the
            address, or start from the <a href="/">home page</a>.</p>
            </body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String path = String.valueOf(request.getRequestURI());
        boolean api = ApiProblem.isForPath(path);
        try {
            response.setContentType(api ? ApiProblem.MEDIA_TYPE : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(
                        api ? ApiProblem.of(status, path).json() : PAGE.replace("STATUS", Integer.toString(status)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException clientIsGone) {
            // Nobody is left to read the page.
        }
    }
}
