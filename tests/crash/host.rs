//! The host's machine, to be killed: the program with its own page and the doors of its rooms. Prints the address of
//! its page when it is there; ends only when somebody ends it.
#![allow(clippy::print_stdout)] // The line is what this program is for.

use app::App;
use server::{Options, RoomDoors, serve};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::runtime::Handle;

#[tokio::main]
async fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("usage: room_host FOLDER"));
    let app = App::start(&folder);
    let doors = Arc::new(RoomDoors::on(Handle::current()));
    let opening = app.clone();
    let opened = tokio::task::spawn_blocking(move || opening.open_doors_with(doors)).await;
    opened.expect("rooms that were open are open again");
    let mut server = serve(app, Options::default()).await.expect("a port is free");
    println!("{}", server.url());
    server.wait().await.expect("nobody takes the port away");
}
