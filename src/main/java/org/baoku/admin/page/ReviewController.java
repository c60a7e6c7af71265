package org.baoku.admin.page;

import java.util.List;
import java.util.Map;
import org.baoku.admin.notice.NoticeLists;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.editing.ReviewQueue;
import org.baoku.archive.editing.ReviewQueue.QueuePart;
import org.baoku.archive.editing.ReviewQueue.QueuedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/admin/review`: the queue of pages to review, the most doubtful first.
@Controller
final class ReviewController {
    private static final int PAGE_SIZE = 50;
    private static final NoticeLists.UnresolvedList NO_NOTICES = new NoticeLists.UnresolvedList(List.of(), null);

    /// A page of the queue and the URL of its editor.
    record Entry(QueuedPage page, String url) {}

    private final ReviewQueue queue;
    private final NewspaperRepository newspapers;
    private final NoticeLists notices;

    ReviewController(ReviewQueue queue, NewspaperRepository newspapers, NoticeLists notices) {
        this.notices = notices;
        this.queue = queue;
        this.newspapers = newspapers;
    }

    @GetMapping("/admin/review")
    String queue(
            ReviewFilterParameters parameters,
            @RequestParam(defaultValue = "0") int start,
            @RequestParam(name = "notices", required = false) @Nullable String noticesAfter,
            Model model) {
        ReviewFilter filter = parameters.toFilter();
        int offset = Math.clamp(start, 0, Integer.MAX_VALUE - PAGE_SIZE);
        QueuePart part = queue.find(filter.toCriteria(), offset, PAGE_SIZE);
        List<Entry> entries = part.pages().stream()
                .map(page -> new Entry(page, filter.editorUrl(page.page())))
                .toList();
        model.addAllAttributes(Map.of(
                "filter",
                filter,
                "entries",
                entries,
                "count",
                part.waiting(),
                "newspapers",
                newspapers.all(),
                "doubts",
                queue.doubtCodes(),
                "notices",
                offset == 0 ? notices.unresolved(noticesAfter) : NO_NOTICES,
                "settled",
                offset == 0 ? notices.settled() : List.of()));
        if (offset > 0) {
            model.addAttribute("previousUrl", filter.queueUrl(Math.max(0, offset - PAGE_SIZE)));
        }
        if (offset + PAGE_SIZE < part.waiting()) {
            model.addAttribute("nextUrl", filter.queueUrl(offset + PAGE_SIZE));
        }
        return "admin/review";
    }
}
