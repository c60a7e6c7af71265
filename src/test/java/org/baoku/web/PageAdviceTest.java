package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class PageAdviceTest {
    @Test
    void anUnavailableIndexIsA503WithRetryAfter() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ModelAndView page = new PageAdvice()
                .errorPage(
                        new IndexUnavailableException("closed", new IOException()),
                        new MockHttpServletRequest("GET", "/search"),
                        response,
                        Locale.CHINESE);

        assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(page.getViewName()).isEqualTo("error");
        assertThat(response.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
        assertThat(page.getModel()).containsEntry("problem", "error.index.unavailable");
    }

    @Test
    void aSearchTimeoutIsA503WithItsOwnMessage() {
        ModelAndView page = new PageAdvice()
                .errorPage(new SearchTimeoutException(), new MockHttpServletRequest("GET", "/search"), Locale.CHINESE);

        assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(page.getModel()).containsEntry("problem", "error.search.timeout");
    }
}
