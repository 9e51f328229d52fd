//! What is on its way to a page: letters in frames, sent as one as far as the network takes them. Many short ones cost
//! as much as a long one, and none is copied. Knows no socket, and not what a letter says.

use crate::outbox::{Letter, Outbox, lean};
use crate::socket::{self, Head};
use crate::wire::Network;
use std::collections::VecDeque;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// How much is sent as one; a longer message goes alone.
const AT_ONCE: usize = 64 * 1024;
/// Parts of frames that are handed to the network at one time.
const PARTS: usize = 16;

/// What is on its way.
#[derive(Default)]
pub struct Going {
    frames: VecDeque<Frame>,
    /// So many bytes of the first frame are sent.
    sent: usize,
}

struct Frame {
    head: Head,
    letter: Letter,
}

impl Going {
    /// Whether all of it is sent.
    pub fn is_empty(&self) -> bool {
        self.frames.is_empty()
    }

    /// Takes what is to be sent as one next, once all before it is sent.
    pub fn take_from(&mut self, outbox: &Outbox) {
        if !self.is_empty() {
            return;
        }
        let mut bytes = 0;
        while bytes < AT_ONCE {
            let Some(letter) = outbox.take() else { return };
            let frame = Frame::of(letter);
            bytes += frame.len();
            self.frames.push_back(frame);
        }
    }

    /// Hands the network what it takes now.
    pub fn poll_write(
        &mut self,
        network: Pin<&mut (dyn Network + 'static)>,
        cx: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        let mut parts = [IoSlice::new(&[]); PARTS];
        let mut many = 0;
        let all = self.frames.iter().flat_map(Frame::parts);
        for part in skip(all, self.sent).take(PARTS) {
            parts[many] = IoSlice::new(part);
            many += 1;
        }
        match ready!(network.poll_write_vectored(cx, &parts[..many]))? {
            0 => Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
            bytes => {
                self.advance(bytes);
                Poll::Ready(Ok(()))
            }
        }
    }

    fn advance(&mut self, bytes: usize) {
        self.sent += bytes;
        while let Some(first) = self.frames.front().map(Frame::len).filter(|first| *first <= self.sent) {
            self.sent -= first;
            self.frames.pop_front();
        }
        lean(&mut self.frames);
    }
}

impl Frame {
    fn of(letter: Letter) -> Self {
        let head = if letter.is_text() { socket::head(letter.bytes().len()) } else { Head::default() };
        Self { head, letter }
    }

    fn len(&self) -> usize {
        self.parts().iter().map(|part| part.len()).sum()
    }

    fn parts(&self) -> [&[u8]; 2] {
        [&self.head, self.letter.bytes()]
    }
}

/// The parts without so many bytes at the beginning, and without those that are empty.
fn skip<'a>(parts: impl Iterator<Item = &'a [u8]>, mut bytes: usize) -> impl Iterator<Item = &'a [u8]> {
    parts.filter_map(move |part| {
        let (gone, rest) = part.split_at(bytes.min(part.len()));
        bytes -= gone.len();
        (!rest.is_empty()).then_some(rest)
    })
}
